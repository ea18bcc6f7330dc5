package org.servanda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.export.Json;

/** The program as a user starts it: the launcher in a folder of its own, with a jar that leads to what has been built, and without sources. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private static Path home;

    @TempDir
    private Path work;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void layOut() throws IOException {
        Path launcher = Files.copy(Path.of("servanda"), home.resolve("servanda"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve("target/lib"));
        List<String> parts = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            parts.add(Path.of(entry).toUri().toString());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", parts));
        new JarOutputStream(Files.newOutputStream(home.resolve("target/servanda.jar")), manifest).close();
    }

    @Test
    void theRegisterLiesInTheWorkingFolderAndResultsStandApartFromMessages() throws Exception {
        Files.writeString(
                work.resolve("rail.txt"),
                "outlet: Lake Herald\npublished: 1998-04-21\n\nKenya and Uganda signed an agreement on railways in Nairobi on Monday.\n");

        Ended read = servanda("read", "rail.txt", "missing.txt");
        Ended exported = servanda("export", "--format", "json", "--on", "2000-01-01");

        assertThat(read.status()).isEqualTo(1);
        assertThat(read.out()).contains("1 report read");
        assertThat(read.err()).startsWith("Cannot read missing.txt: ").hasLineCount(1);
        assertThat(work.resolve("servanda.db")).isRegularFile();
        assertThat(exported.status()).isZero();
        assertThat(exported.err()).isEmpty();
        assertThat(Json.tree(exported.out()).path("instruments")).isNotEmpty();
    }

    @Test
    void aLinkToTheLauncherStartsItAndItsExitStatusIsThatOfTheProgram() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("linked"), Path.of("servanda"));

        Ended ended = run(List.of(link.toString(), "list", "treaties"));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("Cannot list treaties: ").hasLineCount(1);
    }

    private Ended servanda(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("servanda").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Ended run(List<String> command) throws Exception {
        Path out = Files.createTempFile(work, "out", "");
        Path err = Files.createTempFile(work, "err", "");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended within a minute")
                .isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
