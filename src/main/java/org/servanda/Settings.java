package org.servanda;

import java.nio.file.Path;
import org.servanda.intake.IntakeLimits;

/**
 * Everything that can be set.
 *
 * @param register the file that holds the register
 * @param readers reports that are read side by side; at least 1
 * @param limits what one record may cost
 * @param model folder of the trained reader's model; null reads by cue words and patterns alone
 * @param caller what the user called, told to whoever finds the register in use
 */
public record Settings(Path register, int readers, IntakeLimits limits, Path model, String caller) {

    /** Most readers at work: beyond this they wait for each other's memory. */
    private static final int MOST_READERS = 4;

    public Settings {
        if (readers < 1) {
            throw new IllegalArgumentException("readers: " + readers);
        }
    }

    /** A register with everything else as usual: one reader a processor, at most four, and the standard limits. */
    public static Settings of(Path register) {
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_READERS);
        return new Settings(register, readers, IntakeLimits.STANDARD, null, "a program using the library");
    }

    /** The same on behalf of a command. */
    public Settings calledBy(String command) {
        return new Settings(register, readers, limits, model, command);
    }

    /** The same with another number of readers. */
    public Settings withReaders(int number) {
        return new Settings(register, number, limits, model, caller);
    }

    /** The same with another register. */
    public Settings at(Path file) {
        return new Settings(file, readers, limits, model, caller);
    }

    /** The same with the model of a folder; null for none. */
    public Settings withModel(Path folder) {
        return new Settings(register, readers, limits, folder, caller);
    }
}
