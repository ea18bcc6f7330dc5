package org.servanda.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/** Another process doing something to a register, and how to start it. Ends at once, with nothing tidied up, at the step it is told. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Paths.get(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "add" -> add(file);
            case "hold" -> hold(file);
            case "backup" -> Backup.of(file, Place.of(file), Path.of(arguments[2]), name -> end(name, arguments[3]));
            case "restore" ->
                Restore.of(Path.of(arguments[2]), file, "servanda restore", name -> end(name, arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void end(String step, String last) {
        if (step.equals(last)) {
            Runtime.getRuntime().halt(9);
        }
    }

    /** Adds reports and what is derived from them for ever, saying the id of each once it is safe. */
    private static void add(Path file) {
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            int from = store.reports().ids().size();
            for (int i = from; ; i++) {
                Arrival arrival = Samples.arrival(i + ".txt", "Ghana promised " + i + " wells.");
                String component = "c-" + i;
                store.reports().add(List.of(arrival));
                store.derived()
                        .replace(new Replacement(
                                List.of(component),
                                List.of(Samples.telling("m-" + i, component, "GHA")),
                                List.of(Samples.entry(i, component)),
                                List.of()));
                System.out.println(arrival.report().id());
            }
        }
    }

    private static void hold(Path file) throws IOException {
        try (Store store = Store.open(file, Store.Mode.WRITE, "servanda read reports")) {
            store.reports().ids();
            System.out.println(ProcessHandle.current().pid());
            System.in.read();
        }
    }
}
