package org.servanda.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes in the zlib format (RFC 1950), as they lie in the store. */
final class Deflated {

    private Deflated() {}

    static byte[] of(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @param size how many bytes there were before they were deflated
     * @throws IllegalStateException when it is not so
     */
    static byte[] bytes(byte[] deflated, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] bytes = new byte[size];
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(bytes, filled, size - filled);
                if (more == 0) {
                    throw new IllegalStateException(filled + " bytes stored instead of " + size);
                }
                filled += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("stored bytes are not in the zlib format", e);
        } finally {
            inflater.end();
        }
    }
}
