package org.servanda.pact;

import java.util.List;

/** The topics of the Comparative Agendas Project, by which areas are named. */
public final class Topics {

    /** All 21, in the order of the project's codes. */
    public static final List<String> ALL = List.of(
            "Macroeconomics",
            "Civil Rights",
            "Health",
            "Agriculture",
            "Labor",
            "Education",
            "Environment",
            "Energy",
            "Immigration",
            "Transportation",
            "Law and Crime",
            "Social Welfare",
            "Housing",
            "Domestic Commerce",
            "Defense",
            "Technology",
            "Foreign Trade",
            "International Affairs",
            "Government Operations",
            "Public Lands",
            "Culture");

    private Topics() {}
}
