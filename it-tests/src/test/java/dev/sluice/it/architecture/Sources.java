package dev.sluice.it.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All Java sources of the project, main code and tests, as they lie in the work tree. */
record Sources(List<SourceFile> files) {
    private static final List<String> MODULES = List.of("core", "k8s-adapter", "aws-adapter", "runner", "it-tests");

    static Sources ofProject() {
        try {
            return new Sources(parsed(root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with code of their own: a {@code package-info.java} would only make the median look better. */
    List<SourceFile> withCode() {
        return files.stream().filter(file -> !file.isPackageInfo()).toList();
    }

    private static Path root() {
        String given = System.getProperty("sluice.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("sluice.root: not set (expected: the folder that holds mvnw)");
    }

    private static List<Path> paths(Path root) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = root.resolve(module).resolve("src");
            if (Files.exists(sources)) {
                try (Stream<Path> found = Files.walk(sources)) {
                    found.filter(path -> path.toString().endsWith(".java"))
                            .sorted()
                            .forEach(paths::add);
                }
            }
        }
        return paths;
    }

    private static List<SourceFile> parsed(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(paths(root));
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, objects);
            List<SourceFile> files = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = Path.of(unit.getSourceFile().toUri());
                String text = Files.readString(path);
                files.add(SourceFile.of(
                        root.relativize(path), text, unit, Trees.instance(task).getSourcePositions()));
            }
            return List.copyOf(files);
        }
    }
}
