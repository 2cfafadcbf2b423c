package dev.sluice.it.architecture;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One Java source, measured. Lines of a method run from its first modifier or annotation to its closing brace. */
record SourceFile(Path path, String text, String packageName, List<String> topLevelTypes, List<Method> methods) {
    record Method(String name, int lines) {}

    static SourceFile of(Path path, String text, CompilationUnitTree unit, SourcePositions positions) {
        List<String> types = unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> ((ClassTree) type).getSimpleName().toString())
                .toList();
        String packageName = String.valueOf(unit.getPackageName());
        return new SourceFile(path, text, packageName, types, measuredMethods(unit, positions));
    }

    int lines() {
        return (int) text.lines().count();
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    /** The folder tells tests from main code: types of both share a package's name. */
    Path folder() {
        return requireNonNull(path.getParent(), "folder");
    }

    private static List<Method> measuredMethods(CompilationUnitTree unit, SourcePositions positions) {
        LineMap map = unit.getLineMap();
        List<Method> methods = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                methods.add(new Method(method.getName().toString(), linesOf(method)));
                return super.visitMethod(method, null);
            }

            private int linesOf(Tree tree) {
                long first = map.getLineNumber(positions.getStartPosition(unit, tree));
                return (int) (map.getLineNumber(positions.getEndPosition(unit, tree)) - first) + 1;
            }
        }.scan(unit, null);
        return List.copyOf(methods);
    }
}
