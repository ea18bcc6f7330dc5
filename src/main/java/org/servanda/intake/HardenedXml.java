package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The one place where XML is parsed. A document that declares a document type is refused, so no entity is ever expanded or fetched. */
final class HardenedXml {

    private static final EntityResolver NOTHING = (publicId, systemId) -> {
        throw new SAXException("it refers to another file, " + systemId);
    };

    private HardenedXml() {}

    /**
     * @param charset encoding declared outside of the document, or null to go by its own declaration
     * @throws JDOMException where it is not well-formed or declares a document type
     */
    static Document parse(byte[] bytes, String charset) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setExpandEntities(false);
        builder.setEntityResolver(NOTHING);
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        if (charset != null) {
            source.setEncoding(charset);
        }
        return builder.build(source);
    }
}
