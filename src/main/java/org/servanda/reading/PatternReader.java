package org.servanda.reading;
import java.util.List;
import org.servanda.report.Report;
public final class PatternReader implements Reader { public String version() { return "0"; } public Reading read(Report r) { return new Reading(r.id(), "0", List.of(), List.of(), List.of()); } }
