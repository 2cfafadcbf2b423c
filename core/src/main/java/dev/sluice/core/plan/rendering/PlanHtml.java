package dev.sluice.core.plan.rendering;

import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import java.util.List;

/** Plans as one HTML page without scripts or outside resources, to be passed around. */
public final class PlanHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Plan</title>
            <style>body{font-family:sans-serif}td,th{text-align:left;vertical-align:top;padding:.2em .8em}
            .create{color:#070}.modify{color:#850}.replace{color:#707}.delete{color:#a00}</style></head><body>
            """;

    private PlanHtml() {}

    public static String of(List<PlannedStack> stacks) {
        StringBuilder page = new StringBuilder(HEAD);
        stacks.forEach(stack -> append(page, stack));
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, PlannedStack stack) {
        Plan plan = stack.plan();
        page.append("<h2>").append(escaped(plan.stack().toString())).append("</h2>\n");
        plan.problems()
                .forEach(problem -> page.append("<p class=\"delete\">")
                        .append(escaped(problem.text()))
                        .append("</p>\n"));
        appendChanges(page, plan);
        if (plan.hasErrors()) {
            page.append("<p class=\"delete\">").append(PlanText.NOT_APPLIED).append("</p>\n");
        }
        if (!stack.departures().isEmpty()) {
            page.append("<p>").append(PlanText.DEPARTURES).append("</p>\n");
            appendChanges(page, stack.departures());
        }
    }

    private static void appendChanges(StringBuilder page, Plan plan) {
        page.append("<table><tr><th></th><th>resource</th><th>fields</th><th>because</th><th>impact</th></tr>\n");
        plan.changes().stream()
                .filter(change -> !(change instanceof Change.None))
                .forEach(change -> append(page, change));
        page.append("</table>\n<p>")
                .append(escaped(PlanText.summary(plan.summary())))
                .append("</p>\n");
    }

    private static void append(StringBuilder page, Change change) {
        page.append("<tr class=\"").append(change.verb()).append("\"><td>");
        page.append(PlanText.sign(change)).append("</td><td>");
        page.append(escaped(change.resource().toString())).append("</td><td>");
        change.fields()
                .forEach(field -> page.append(escaped(field.field()))
                        .append(": ")
                        .append(escaped(field.before().orElse("")))
                        .append(" &rarr; ")
                        .append(escaped(field.after().orElse("")))
                        .append("<br>"));
        page.append("</td><td>");
        change.causes().forEach(cause -> page.append(escaped(cause.toString())).append("<br>"));
        page.append("</td><td>");
        page.append(PlanText.impact(change.impact()).orElse("")).append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
