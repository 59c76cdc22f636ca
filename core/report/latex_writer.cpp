// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/latex_writer.h"

#include "core/report/latex_text.h"

#include <algorithm>
#include <cstddef>
#include <variant>

namespace clipscope::report {
namespace {

constexpr std::size_t linesOnPage = 36;
constexpr std::size_t columnsAtFullSize = 6;

std::string wrappedWidth(const Table& table) {
    const auto count = std::ranges::count(table.columns, Align::Wrapped, &Column::align);
    return count == 1 ? "0.55" : count == 2 ? "0.37" : "0.27";
}

std::string columnFormat(const Table& table) {
    std::string format;
    for (const Column& column : table.columns) {
        switch (column.align) {
            case Align::Left:
                format += 'l';
                break;
            case Align::Right:
                format += 'r';
                break;
            case Align::Wrapped:
                format += ">{\\raggedright\\arraybackslash}p{" + wrappedWidth(table) + "\\linewidth}";
                break;
        }
    }
    return format;
}

/// Lines that the rows need, wrapped texts estimated by their length.
std::size_t lineCount(const Table& table) {
    constexpr std::size_t charactersInLine = 45;
    std::size_t lines = 0;
    for (const auto& row : table.rows) {
        std::size_t most = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (table.columns[i].align == Align::Wrapped) {
                most = std::max(most, 1 + plainText(row[i].content).size() / charactersInLine);
            }
        }
        lines += most;
    }
    return lines;
}

std::string cellText(const Cell& cell, Align align) {
    const std::string plain = plainText(cell.content);
    std::string text = align == Align::Wrapped ? escapeLatexBreakable(plain) : escapeLatex(plain);
    if (align == Align::Right && text.starts_with('-')) {
        text = "$-$" + text.substr(1);
    }
    std::string signs;
    for (const std::size_t note : cell.notes) {
        signs += (signs.empty() ? "" : ",") + noteSign(note);
    }
    return signs.empty() ? text : text + "\\textsuperscript{" + signs + "}";
}

template <typename Items, typename Text>
std::string tableLine(const Items& items, Text textOf) {
    std::string line;
    for (std::size_t i = 0; i < items.size(); ++i) {
        line += (i == 0 ? "" : " & ") + textOf(items[i], i);
    }
    return line + " \\\\\n";
}

/// Titles, and under them the units where there are some.
std::string headText(const Table& table) {
    std::string text = "\\toprule\n";
    text += tableLine(table.columns, [](const Column& column, std::size_t) { return escapeLatex(column.title); });
    if (std::ranges::any_of(table.columns, [](const Column& column) { return !column.unit.empty(); })) {
        text += tableLine(table.columns, [](const Column& column, std::size_t) {
            return column.unit.empty() ? std::string() : escapeLatex("(" + column.unit + ")");
        });
    }
    return text + "\\midrule\n";
}

std::string rowsText(const Table& table) {
    std::string text;
    for (const auto& row : table.rows) {
        text += tableLine(row, [&](const Cell& cell, std::size_t i) { return cellText(cell, table.columns[i].align); });
    }
    return text;
}

std::string notesText(const Table& table) {
    if (table.notes.empty() && table.remarks.empty()) {
        return {};
    }
    std::string text = "\\par\\smallskip\n\\begin{minipage}{\\linewidth}\\footnotesize\\raggedright\n";
    for (const std::string& remark : table.remarks) {
        text += escapeLatexBreakable(remark) + "\\par\n";
    }
    for (std::size_t i = 0; i < table.notes.size(); ++i) {
        text += "\\textsuperscript{" + noteSign(i) + "}~" + escapeLatexBreakable(table.notes[i]) + "\\par\n";
    }
    return text + "\\end{minipage}\n";
}

std::string captionText(const Table& table) {
    return "\\caption{" + escapeLatex(table.caption) + "}\\label{tab:" + table.label + "}";
}

std::string shortTable(const Table& table, const std::string& size) {
    return "\\begin{table}\n\\centering\n" + captionText(table) + '\n' + size + "\\begin{tabular}{" +
           columnFormat(table) + "}\n" + headText(table) + rowsText(table) + "\\bottomrule\n\\end{tabular}\n" +
           notesText(table) + "\\end{table}\n";
}

std::string longTable(const Table& table, const std::string& size) {
    const std::string head = headText(table);
    return "\\begingroup\n" + size + "\\begin{longtable}{" + columnFormat(table) + "}\n" + captionText(table) +
           " \\\\\n" + head + "\\endfirsthead\n" + head + "\\endhead\n\\bottomrule\n\\endlastfoot\n" + rowsText(table) +
           "\\end{longtable}\n" + notesText(table) + "\\endgroup\n";
}

}  // namespace

std::string latexFragment(const Table& table) {
    const std::string size =
        table.columns.size() > columnsAtFullSize ? "\\footnotesize\\setlength{\\tabcolsep}{3pt}\n" : "\\small\n";
    return "% Needs \\usepackage[utf8]{inputenc}, [T1]{fontenc}, textcomp, array, booktabs, longtable.\n" +
           (lineCount(table) > linesOnPage ? longTable(table, size) : shortTable(table, size));
}

std::string latexDocument(const Document& document) {
    std::string text =
        "\\documentclass[a4paper]{article}\n"
        "\\usepackage[utf8]{inputenc}\n"
        "\\usepackage[T1]{fontenc}\n"
        "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n"
        "\\usepackage{textcomp}\n"
        "\\usepackage[margin=2cm]{geometry}\n"
        "\\usepackage{array}\n"
        "\\usepackage{booktabs}\n"
        "\\usepackage{float}\n"
        "\\usepackage{longtable}\n"
        "\\floatplacement{table}{H}\n"
        "\\setlength{\\parindent}{0pt}\n"
        "\\setlength{\\parskip}{0.5\\baselineskip}\n"
        "\\raggedright\n"
        "\\begin{document}\n\n";
    text += "{\\Large\\bfseries " + escapeLatex(document.title) + "\\par}\n\n";
    for (const std::string& remark : document.remarks) {
        text += "\\textbf{" + escapeLatexBreakable(remark) + "}\n\n";
    }
    for (const std::string& paragraph : document.paragraphs) {
        text += escapeLatexBreakable(paragraph) + "\n\n";
    }
    for (const Section& section : document.sections) {
        text += "\\section*{" + escapeLatex(section.heading) + "}\n\n";
        for (const std::string& paragraph : section.paragraphs) {
            text += escapeLatexBreakable(paragraph) + "\n\n";
        }
        if (!section.bullets.empty()) {
            text += "\\begin{itemize}\n";
            for (const std::string& bullet : section.bullets) {
                text += "\\item " + escapeLatexBreakable(bullet) + '\n';
            }
            text += "\\end{itemize}\n\n";
        }
        for (const Table& table : section.tables) {
            text += "\\input{tables/" + table.label + ".tex}\n";
        }
        text += section.tables.empty() ? "" : "\n";
    }
    return text + "\\end{document}\n";
}

}  // namespace clipscope::report
