package dev.sluice.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command of the program that has ended: its exit code and what it printed. */
public record SluiceCommand(int exitCode, String out, String err) {

    /** Runs the command to its end, as a process of its own. */
    public static SluiceCommand run(List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("sluice", ".out");
        Path err = Files.createTempFile("sluice", ".err");
        try {
            int code = SluiceProcess.program(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new SluiceCommand(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
