package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ExportContractTest {

    private final ObjectNode register = SampleRegister.tree();

    @Test
    void theSampleRegisterKeepsTheContract() {
        ExportContract.check(register);
    }

    @Test
    void aMissingKeyIsNamed() {
        at("/commitments/0").remove("due_basis");

        assertThat(ExportContract.faults(register)).contains("commitment commitment-1 has no due_basis");
    }

    @Test
    void aQuoteThatAnEmojiHasShiftedIsNamed() {
        ObjectNode mention = at("/events/0/mentions/0");
        mention.put("start", mention.get("start").intValue() + 1);
        mention.put("end", mention.get("end").intValue() + 1);

        assertThat(ExportContract.faults(register))
                .containsExactly("event event-1, mention m-000000000001 quotes “A memorandum on the cable was signed in"
                        + " Nadi” where the report has “ memorandum on the cable was signed in Nadi.”");
    }

    @Test
    void aWordThatTheContractDoesNotKnowIsNamed() {
        at("/progress/0").put("relation", "forgets");

        assertThat(ExportContract.faults(register))
                .containsExactly("progress progress-1, relation is no word of the contract: \"forgets\"");
    }

    @Test
    void anIdThatLeadsNowhereAndOneThatIsThereTwiceAreNamed() {
        at("/progress/0").put("bears_on", "commitment-9");
        at("/commitments/1").put("id", "commitment-1");

        assertThat(ExportContract.faults(register))
                .contains("progress progress-1, bears_on leads nowhere: \"commitment-9\"")
                .contains("id commitment-1 is there twice");
    }

    @Test
    void aRecordWithoutAnyPassageIsNamed() {
        at("/statements/0").putArray("mentions");

        assertThat(ExportContract.faults(register)).containsExactly("statement statement-1 stands on no passage");
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) register.at(pointer);
    }
}
