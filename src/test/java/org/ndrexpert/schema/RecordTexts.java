package org.ndrexpert.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * What the Javadoc of the sources says of records and enums, as plain sentences. The compiler reads it, which every JDK has;
 * nothing is left of it in class files.
 */
final class RecordTexts {

    private final Map<String, String> texts = new HashMap<>();

    private RecordTexts() {}

    /** Reads every source under a folder. */
    static RecordTexts in(Path sources) {
        RecordTexts read = new RecordTexts();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(java);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> { }, null, null, units);
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                read.new Comments(docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** What a record or enum is; empty where its comment begins with no sentence. */
    String of(Class<?> type) {
        return texts.getOrDefault(type.getName(), "");
    }

    /** What a component of a record or a constant of an enum means; empty where nothing is said. */
    String of(Class<?> type, String member) {
        return texts.getOrDefault(type.getName() + "#" + member, "");
    }

    /** Keeps the comment of each type, its {@code @param} lines and the comments of its constants. */
    private final class Comments extends TreePathScanner<Void, Void> {

        private final DocTrees docs;

        Comments(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = nameOf(getCurrentPath());
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, sentence(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName(), sentence(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            return null;
        }

        @Override
        public Void visitVariable(VariableTree member, Void nothing) {
            TreePath around = getCurrentPath().getParentPath();
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null && around.getLeaf().getKind() == Tree.Kind.ENUM) {
                texts.put(nameOf(around) + "#" + member.getName(), sentence(comment.getFullBody()));
            }
            return super.visitVariable(member, nothing);
        }
    }

    private static String nameOf(TreePath path) {
        String name = "";
        for (Tree tree : path) {
            if (tree instanceof ClassTree type) {
                name = type.getSimpleName() + (name.isEmpty() ? "" : "$" + name);
            }
        }
        return path.getCompilationUnit().getPackageName() + "." + name;
    }

    /** The first paragraph, begun with a capital and ended with a stop. */
    private static String sentence(List<? extends DocTree> comment) {
        StringBuilder words = new StringBuilder();
        for (Iterator<? extends DocTree> parts = comment.iterator(); parts.hasNext();) {
            DocTree part = parts.next();
            if (part instanceof StartElementTree) {
                break;
            }
            words.append(plain(part));
        }
        String text = words.toString().strip().lines().map(String::strip).collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            return text;
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static String plain(DocTree part) {
        if (part instanceof TextTree text) {
            return text.getBody();
        }
        if (part instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        return part.toString();
    }
}
