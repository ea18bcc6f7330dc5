package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servanda.problem.Problem;
import org.servanda.report.Report;

/** An intake with a folder to put files in, and short ways to what came of them. */
final class Taking implements AutoCloseable {

    static final Instant NOW = Instant.parse("2024-02-01T10:00:00Z");

    /** Three sentences of plain English, so that no language model is loaded. */
    static final String ENGLISH = "The ministers of Chile and Peru met in Lima and signed an agreement on fisheries. "
            + "They said that it will be sent to both parliaments by the end of the year. "
            + "The talks were the first between the two sides since the border was opened for trade.";

    final Path folder;
    final Intake intake;

    Taking(Path folder) {
        this(folder, IntakeLimits.STANDARD);
    }

    Taking(Path folder, IntakeLimits limits) {
        this.folder = folder;
        this.intake = Intake.open(limits);
    }

    static IntakeLimits hasty() {
        return IntakeLimits.STANDARD.withParsingTime(Duration.ofMillis(1500));
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Outcome> outcomes(Object... inputs) {
        return taken(false, new byte[0], inputs);
    }

    List<Outcome> taken(boolean linked, byte[] standardInput, Object... inputs) {
        List<String> names = new ArrayList<>();
        for (Object input : inputs) {
            names.add(input.toString());
        }
        List<Outcome> outcomes = new ArrayList<>();
        Intake.Options options = new Intake.Options(linked, new ByteArrayInputStream(standardInput), NOW);
        intake.take(names, options, outcomes::add);
        for (Outcome outcome : outcomes) {
            assertWhole(outcome);
        }
        return outcomes;
    }

    Report read(Path path) {
        return received(only(outcomes(path))).report();
    }

    Report read(String name, String text) {
        return read(file(name, text));
    }

    Problem refusal(Object input) {
        Outcome outcome = only(outcomes(input));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).problem();
    }

    Problem partial(Object input) {
        Outcome outcome = only(outcomes(input));
        assertThat(outcome).isInstanceOf(Outcome.ReadInPart.class);
        return ((Outcome.ReadInPart) outcome).problem();
    }

    static Outcome only(List<Outcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    static Received received(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read -> read.received();
            case Outcome.ReadInPart part -> part.received();
            case Outcome.Refused refused ->
                throw new AssertionError(refused.problem().sentence());
            case Outcome.Skipped skipped -> throw new AssertionError(skipped.source() + ": " + skipped.why());
        };
    }

    static List<Report> reports(List<Outcome> outcomes) {
        List<Report> reports = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Read || outcome instanceof Outcome.ReadInPart) {
                reports.add(received(outcome).report());
            }
        }
        return reports;
    }

    /** What holds of every outcome: an id that is the bytes' own, a problem of one sentence a part. */
    private static void assertWhole(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read read -> assertIdentity(read.received());
            case Outcome.ReadInPart part -> {
                assertIdentity(part.received());
                assertClear(part.problem());
            }
            case Outcome.Refused refused -> assertClear(refused.problem());
            case Outcome.Skipped skipped -> assertThat(skipped.why()).isNotBlank();
        }
    }

    private static void assertIdentity(Received received) {
        assertThat(received.report().id()).isEqualTo(Intake.sha256(received.bytes()));
        assertThat(received.report().text()).isNotBlank().doesNotContain("\r").doesNotStartWith("\ufeff");
        assertThat(received.report().published() == null)
                .isEqualTo(received.report().publishedBasis() == null);
    }

    private static void assertClear(Problem problem) {
        assertThat(problem.what()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.why()).isNotBlank().doesNotEndWith(".").doesNotContain("Exception");
        assertThat(problem.remedy()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.kind().exitStatus()).isEqualTo(1);
    }

    @Override
    public void close() {
        intake.close();
    }
}
