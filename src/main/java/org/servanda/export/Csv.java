package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.export.CsvColumn.Row;

/**
 * One table for a spreadsheet: a row a record, a column for every value that a cell can hold (RFC 4180, UTF-8, line feeds). {@code docs/export.md}
 * describes the columns for users.
 */
public final class Csv {

    private Csv() {}

    /** Writes every record of a register but its reports and decisions. */
    public static void write(Exported register, OutputStream out) throws IOException {
        write(register, RecordType.RECORDS, out);
    }

    /**
     * Writes a header and the records of some types, one row each, in the order of the types and then of the export.
     *
     * @param out stays open
     */
    public static void write(Exported register, List<RecordType> types, OutputStream out) throws IOException {
        Map<String, JsonNode> reports = new HashMap<>();
        register.each(RecordType.REPORT, report -> reports.put(report.path("id").asText(), withoutText(report)));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        List<String> header = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            header.add(column.title());
        }
        table.writeRecord(header);
        for (RecordType type : types) {
            register.each(type, record -> table.writeRecord(cells(new Row(type, record, register.asOf(), reports))));
        }
        table.flush();
    }

    private static JsonNode withoutText(JsonNode report) {
        return report instanceof ObjectNode object ? object.deepCopy().without("text") : report;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            cells.add(CsvCell.of(column.value(row)));
        }
        return cells;
    }
}
