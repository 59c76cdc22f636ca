// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <gtest/gtest.h>
#include <QStandardItemModel>

namespace clipscope::models {
namespace {

class TableText : public ::testing::Test {
protected:
    TableText() : m_model(2, 2) {
        m_model.setHorizontalHeaderLabels({"Case", "Rate"});
        m_model.setHeaderData(1, Qt::Horizontal, QVariant::fromValue(Qt::Alignment(Qt::AlignRight)),
                              Qt::TextAlignmentRole);
        m_model.setItem(0, 0, new QStandardItem("a|b"));
        m_model.setItem(0, 1, new QStandardItem("1,234"));
        m_model.setItem(1, 0, new QStandardItem("say \"x\""));
        m_model.setItem(1, 1, new QStandardItem("5\t6"));
    }

    QModelIndexList all() const {
        return {m_model.index(0, 0), m_model.index(0, 1), m_model.index(1, 0), m_model.index(1, 1)};
    }

    QStandardItemModel m_model;
};

TEST_F(TableText, WritesMarkdown) {
    EXPECT_EQ(tableText(m_model, all(), TableFormat::Markdown),
              "| Case | Rate |\n| --- | ---: |\n| a\\|b | 1,234 |\n| say \"x\" | 5\t6 |\n");
}

TEST_F(TableText, WritesCsv) {
    EXPECT_EQ(tableText(m_model, all(), TableFormat::Csv), "Case,Rate\na|b,\"1,234\"\n\"say \"\"x\"\"\",5\t6\n");
}

TEST_F(TableText, WritesTsv) {
    EXPECT_EQ(tableText(m_model, all(), TableFormat::Tsv), "Case\tRate\na|b\t1,234\nsay \"x\"\t5 6\n");
}

TEST_F(TableText, LeavesUnselectedCellsEmpty) {
    EXPECT_EQ(tableText(m_model, {m_model.index(0, 0), m_model.index(1, 1)}, TableFormat::Tsv),
              "Case\tRate\na|b\t\n\t5 6\n");
    EXPECT_EQ(tableText(m_model, {}, TableFormat::Csv), "");
}

}  // namespace
}  // namespace clipscope::models
