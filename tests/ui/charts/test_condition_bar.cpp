// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/condition_bar.h"
#include "ui/theme/measures.h"

#include <gtest/gtest.h>

namespace clipscope::charts {
namespace {

class ConditionBarTest : public ::testing::Test {
protected:
    ConditionBarTest() {
        m_bar.resize(1000, m_bar.sizeHint().height());
        m_bar.setRange(0, 100);
    }

    static TimeBand band(double from, double to, const QString& label, int rank = 1) {
        return {
            .from = from, .to = to, .colour = &theme::Colours::warning, .label = label, .toolTip = label, .rank = rank};
    }
    QStringList shown() {
        QStringList texts;
        for (const auto& [box, band] : m_bar.labels()) {
            EXPECT_GE(box.left(), theme::plotLeft);
            EXPECT_LE(box.right(), m_bar.width() - theme::plotRight);
            texts << band->label;
        }
        return texts;
    }

    ConditionBar m_bar;
};

TEST_F(ConditionBarTest, LabelsEachBandWhereThereIsRoom) {
    m_bar.setBands({band(10, 12, "other programs"), band(60, 70, "throttled")});
    EXPECT_EQ(shown(), (QStringList{"other programs", "throttled"}));
}

TEST_F(ConditionBarTest, KeepsThrottlingWhereLabelsWouldOverlap) {
    m_bar.setBands({band(50, 52, "other programs"), band(51, 60, "throttled", 0)});
    EXPECT_EQ(shown(), QStringList{"throttled"});
}

TEST_F(ConditionBarTest, KeepsALabelInsideAtTheRightEdge) {
    m_bar.setBands({band(99.5, 100, "throttle suspected")});
    EXPECT_EQ(shown(), QStringList{"throttle suspected"});
}

TEST_F(ConditionBarTest, LeavesOutWhatIsNotInView) {
    m_bar.setBands({band(10, 12, "other programs")});
    m_bar.setRange(20, 30);
    EXPECT_TRUE(m_bar.labels().empty());
}

TEST(TimeBand, TellsOfEveryBandAtAMoment) {
    const std::vector<TimeBand> bands{{.from = 1, .to = 3, .toolTip = "one"}, {.from = 2, .to = 4, .toolTip = "two"}};
    EXPECT_EQ(toolTipAt(bands, 2.5, 0), "one\n\ntwo");
    EXPECT_EQ(toolTipAt(bands, 3.5, 0), "two");
    EXPECT_EQ(toolTipAt(bands, 4.1, 0), QString());
    EXPECT_EQ(toolTipAt(bands, 4.1, 0.2), "two");
}

}  // namespace
}  // namespace clipscope::charts
