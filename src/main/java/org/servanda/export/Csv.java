package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Writes every record of an export but its reports and decisions. */
    public static void write(JsonNode export, OutputStream out) throws IOException {
        write(export, RecordType.RECORDS, out);
    }

    /**
     * Writes a header and the records of some types, one row each, in the order of the types and then of the export.
     *
     * @param export one object in the shape of the JSON export; its reports are needed for the columns that describe sources
     * @param out stays open
     */
    public static void write(JsonNode export, List<RecordType> types, OutputStream out) throws IOException {
        Map<String, JsonNode> reports = new HashMap<>();
        for (JsonNode report : RecordType.REPORT.in(export)) {
            reports.put(report.path("id").asText(), report);
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        List<String> header = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            header.add(column.title());
        }
        table.writeRecord(header);
        for (RecordType type : types) {
            for (JsonNode record : type.in(export)) {
                table.writeRecord(cells(new Row(type, record, export, reports)));
            }
        }
        table.flush();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            cells.add(CsvCell.of(column.value(row)));
        }
        return cells;
    }
}
