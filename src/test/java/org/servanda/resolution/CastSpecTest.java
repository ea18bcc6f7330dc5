package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servanda.SpecTable;
import org.servanda.lexicon.Names;
import org.servanda.pact.Person;

/** Runs the tables of docs/spec/parties.md. */
class CastSpecTest {

    @TestFactory
    List<DynamicTest> namesInWords() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> row : SpecTable.rows("parties.md", "Names in words")) {
            tests.add(DynamicTest.dynamicTest(row.get("words"), () -> {
                List<Names.Name> found = Names.bundled().find(row.get("words"));

                assertThat(found.stream().map(Names.Name::code).toList()).isEqualTo(codes(row.get("codes")));
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> wordsForParties() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> row : SpecTable.rows("parties.md", "Words for parties")) {
            tests.add(DynamicTest.dynamicTest(row.get("text"), () -> {
                Marked marked = Marked.of(row.get("text"));
                Cast cast = Cast.of(marked.text(), marked.passages(), null);

                Answer<List<String>> answer = cast.parties(marked.words());

                assertThat(answer.value()).as(answer.toString()).isEqualTo(codes(row.get("codes")));
                if (row.get("rule") != null) {
                    assertThat(answer.rule()).isEqualTo(row.get("rule"));
                }
                if (answer.value().isEmpty()) {
                    assertThat(answer.reason()).isNotBlank();
                }
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> wordsForPersons() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> row : SpecTable.rows("parties.md", "Words for persons")) {
            tests.add(DynamicTest.dynamicTest(row.get("text"), () -> {
                Marked marked = Marked.of(row.get("text"));
                Cast cast = Cast.of(marked.text(), marked.passages(), null);

                Answer<List<Person>> answer = cast.persons(marked.words());

                if (row.get("person") == null) {
                    assertThat(answer.value()).isEmpty();
                    assertThat(answer.reason()).isNotBlank();
                } else {
                    assertThat(answer.value())
                            .containsExactly(new Person(row.get("person"), row.get("role"), row.get("party")));
                }
            }));
        }
        return tests;
    }

    private static List<String> codes(String cell) {
        return cell == null ? List.of() : List.of(cell.split(" "));
    }
}
