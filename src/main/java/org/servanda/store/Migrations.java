package org.servanda.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The numbered steps from an empty file to the schema of today: {@code 0001.sql}, {@code 0002.sql} … beside this class. */
final class Migrations {

    /** The number of the last step; {@code PRAGMA user_version} of an up-to-date register. */
    static final int NEWEST = 1;

    private Migrations() {}

    /** Takes the steps that the register has not taken yet, all or none. */
    static void bringUpToDate(Database database) {
        if (version(database) == NEWEST) {
            return;
        }
        database.inTransaction(() -> {
            for (int step = version(database) + 1; step <= NEWEST; step++) {
                database.script(sql(step));
                database.script("PRAGMA user_version = " + step);
            }
            return null;
        });
    }

    private static int version(Database database) {
        return database.first("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
    }

    static String sql(int step) {
        String name = String.format(Locale.ROOT, "%04d.sql", step);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " could not be read", e);
        }
    }
}
