package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Points added up, level by level. (Step 11.) A total with a missing child is missing, unless the rule gives the weight of what is
 * missing to the others.
 */
final class TotalStages {

    private final Scheme scheme;
    private final ItemsByClass items;

    TotalStages(Scheme scheme) {
        this.scheme = scheme;
        this.items = new ItemsByClass(scheme);
    }

    List<Stage> stages(String from) {
        List<Stage> stages = new ArrayList<>();
        String last = from;
        for (int height = 1; height <= height(scheme.total()); height++) {
            int level = height;
            Select select = new Select(last).all(last);
            scheme.total().branches().stream()
                    .filter(branch -> height(branch) == level)
                    .forEach(branch -> select.column(
                            branch.label(), byClass(code -> combined(branch, code)), branch.name() + "_points"));
            String name = branchIsRoot(level) ? "totalled" : "totalled_" + level;
            stages.add(Stage.of(name, Label.of("汇总", "Totals"), select));
            last = name;
        }
        return stages;
    }

    private boolean branchIsRoot(int level) {
        return level == height(scheme.total());
    }

    private static int height(Total total) {
        return total instanceof Total.Branch branch
                ? 1 + branch.of().stream().mapToInt(TotalStages::height).max().orElse(0)
                : 0;
    }

    /** An expression for each class; units that are not compared have none. */
    private String byClass(Function<String, String> expression) {
        return "case when compared then\n" + items.forEachClass(expression).indent(2) + "end";
    }

    /** The children of a total that a class has. */
    List<Total> children(Total.Branch branch, String code) {
        return branch.of().stream()
                .filter(child -> child instanceof Total.Branch inner
                        ? !children(inner, code).isEmpty()
                        : scheme.points().find(code, child.name()).isPresent())
                .toList();
    }

    private String combined(Total.Branch branch, String code) {
        List<Total> children = children(branch, code);
        if (children.isEmpty()) {
            return "cast(null as double)";
        }
        return switch (branch.combine()) {
            case SUM -> sum(branch, children, code);
            case MEAN -> mean(branch, children, code, TotalStages::points, sum -> sum);
            case GEOMETRIC_MEAN ->
                mean(
                        branch,
                        children,
                        code,
                        child -> "case when " + points(child) + " > 0 then ln(" + points(child) + ") end",
                        sum -> zeroOr(branch, children, code, "exp(" + sum + ")"));
            case HARMONIC_MEAN ->
                mean(
                        branch,
                        children,
                        code,
                        child -> "1e0 / nullif(" + points(child) + ", 0)",
                        sum -> "1e0 / nullif(" + sum + ", 0)");
        };
    }

    /** A product with a factor of 0 is 0, whatever the others are; a negative or missing one leaves it without a value. */
    private String zeroOr(Total.Branch branch, List<Total> children, String code, String product) {
        List<Total> factors = children.stream()
                .filter(child -> weight(branch, child, code).signum() > 0)
                .toList();
        String known = factors.stream()
                .map(child ->
                        yields(child, code) ? "coalesce(" + points(child) + ", 0e0) >= 0" : points(child) + " >= 0")
                .collect(Collectors.joining(" and "));
        String zero = factors.stream().map(child -> points(child) + " = 0").collect(Collectors.joining(" or "));
        return "case when " + known + " and (" + zero + ") then 0e0 else " + product + " end";
    }

    static String points(Total child) {
        return child.name() + "_points";
    }

    private String sum(Total.Branch branch, List<Total> children, String code) {
        if (children.stream().noneMatch(child -> yields(child, code))) {
            return children.stream().map(TotalStages::points).collect(Collectors.joining(" + "));
        }
        String sum = children.stream()
                .map(child -> yields(child, code) ? "coalesce(" + points(child) + ", 0e0)" : points(child))
                .collect(Collectors.joining(" + "));
        return "(" + sum + ") * " + factor(branch, code);
    }

    /** Whether the child gives its weight to the others where its figure is missing. */
    private boolean yields(Total child, String code) {
        return scheme.points()
                .find(code, child.name())
                .filter(item -> item.missing().way() == Points.Missing.Way.WEIGHT_TO_THE_OTHERS)
                .isPresent();
    }

    /** By what the present children are multiplied, so that they carry the weight of all: 1 unless one gives its weight away. */
    String factor(Total.Branch branch, String code) {
        List<Total> children = children(branch, code);
        if (children.stream().noneMatch(child -> yields(child, code))) {
            return "1e0";
        }
        BigDecimal all =
                children.stream().map(child -> weight(branch, child, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
        String present =
                children.stream().map(child -> present(branch, child, code)).collect(Collectors.joining(" + "));
        return Literals.number(all) + " / nullif(" + present + ", 0)";
    }

    private String present(Total.Branch branch, Total child, String code) {
        String weight = Literals.number(weight(branch, child, code));
        return yields(child, code)
                ? "case when " + points(child) + " is null then 0e0 else " + weight + " end"
                : weight;
    }

    /** The share of a child in its total: a sum goes by the items' own weights, a mean by those of the total. */
    BigDecimal weight(Total.Branch branch, Total child, String code) {
        boolean byItem = branch.combine() == Total.Combine.SUM && !(child instanceof Total.Branch);
        return byItem
                ? scheme.points()
                        .find(code, child.name())
                        .map(Points.Item::weightOrOne)
                        .orElse(BigDecimal.ONE)
                : branch.weightOf(child);
    }

    private String mean(
            Total.Branch branch,
            List<Total> children,
            String code,
            Function<Total, String> into,
            Function<String, String> outOf) {
        String sum = children.stream()
                .map(child -> {
                    String weighted = Literals.number(weight(branch, child, code)) + " * " + grouped(into.apply(child));
                    return yields(child, code)
                            ? "case when " + points(child) + " is null then 0e0 else " + weighted + " end"
                            : weighted;
                })
                .collect(Collectors.joining(" + "));
        String weights =
                children.stream().map(child -> present(branch, child, code)).collect(Collectors.joining(" + "));
        boolean plain = children.stream().noneMatch(child -> yields(child, code));
        BigDecimal all =
                children.stream().map(child -> weight(branch, child, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
        String divisor = plain ? Literals.number(all) : "nullif(" + weights + ", 0)";
        return outOf.apply("(" + sum + ") / " + divisor);
    }

    private static String grouped(String expression) {
        return expression.matches("[a-z0-9_]+") ? expression : "(" + expression + ")";
    }

    /** What one point of an item adds to the score, as an expression; empty where a total cannot be split into parts. */
    Optional<String> contributionOf(String item, String code) {
        return path(scheme.total(), item, code);
    }

    private Optional<String> path(Total.Branch branch, String item, String code) {
        for (Total child : children(branch, code)) {
            boolean here = child.name().equals(item) && !(child instanceof Total.Branch);
            Optional<String> below = here
                    ? Optional.of(item + "_points")
                    : child instanceof Total.Branch inner ? path(inner, item, code) : Optional.empty();
            if (below.isPresent()) {
                return share(branch, child, code)
                        .map(share -> share.isEmpty() ? below.get() : below.get() + " * " + share);
            }
        }
        return Optional.empty();
    }

    private Optional<String> share(Total.Branch branch, Total child, String code) {
        return switch (branch.combine()) {
            case SUM -> {
                boolean plain = children(branch, code).stream().noneMatch(one -> yields(one, code));
                yield Optional.of(plain ? "" : factor(branch, code));
            }
            case MEAN -> Optional.of(weightShare(branch, child, code));
            case GEOMETRIC_MEAN ->
                Optional.of(weightShare(branch, child, code) + " * " + logarithmicShare(points(branch), points(child)));
            case HARMONIC_MEAN -> Optional.empty();
        };
    }

    private String weightShare(Total.Branch branch, Total child, String code) {
        List<Total> children = children(branch, code);
        boolean plain = children.stream().noneMatch(one -> yields(one, code));
        BigDecimal all =
                children.stream().map(one -> weight(branch, one, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
        String own = Literals.number(weight(branch, child, code));
        String weights =
                children.stream().map(one -> present(branch, one, code)).collect(Collectors.joining(" + "));
        return own + " / " + (plain ? Literals.number(all) : "nullif(" + weights + ", 0)");
    }

    /**
     * A product is split by logarithms: weight × ln(points) of the whole ln(total), and that share of the total; divided by the
     * points, since it multiplies them. A total that is nearly 1 has a logarithm near 0, and no shares.
     */
    private static String logarithmicShare(String total, String points) {
        String whole =
                "case when " + total + " > 0 and abs(ln(nullif(" + total + ", 0))) > 1e-6 then ln(" + total + ") end";
        String part = "case when " + points + " > 0 then ln(" + points + ") / " + points + " end";
        return total + " * (" + part + ") / (" + whole + ")";
    }
}
