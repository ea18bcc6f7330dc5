package org.servanda.pact;

/** The root types of PLOVER (Political Language Ontology for Verifiable Event Records, 2022 codebook). */
public enum PloverRoot {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
