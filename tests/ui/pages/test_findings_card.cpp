// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findings_card.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace clipscope::pages {
namespace {

QString textOf(const FindingsCard& card) {
    QString text;
    for (const QLabel* label : card.findChildren<QLabel*>()) {
        text += label->text() + QLatin1Char('\n');
    }
    return text;
}

TEST(FindingsCard, TakesNoRoomWhileThereIsNothingToSay) {
    FindingsCard card;
    card.setFindings({});
    EXPECT_TRUE(card.isHidden());
    card.setFindings({{.symptom = Message(MessageId::memory_is_short, {7.0})}});
    EXPECT_FALSE(card.isHidden());
    card.setFindings({});
    EXPECT_TRUE(card.isHidden());
}

TEST(FindingsCard, UnfoldsSymptomEvidenceAndRemedy) {
    FindingsCard card;
    card.resize(300, 60);
    card.setFindings({{.symptom = Message(MessageId::others_use_cpu, {17.0}),
                       .evidence = Message(MessageId::others_use_cpu_by_name, {17.0, std::string("backup 12 %")}),
                       .remedy = Message(MessageId::text, {std::string("Close them and measure again.")})},
                      {.symptom = Message(MessageId::runs_on_battery)}});
    card.show();
    EXPECT_FALSE(textOf(card).contains("Close them"));  // it does not fit
    QTest::mouseClick(card.findChild<QToolButton*>("unfoldFindings"), Qt::LeftButton);
    for (const char* part : {"17 % of the machine", "backup 12 %", "Close them and measure again.", "on its battery"}) {
        EXPECT_TRUE(textOf(card).contains(part)) << part << '\n' << textOf(card).toStdString();
    }
    QTest::mouseClick(card.findChild<QToolButton*>("unfoldFindings"), Qt::LeftButton);
    EXPECT_FALSE(textOf(card).contains("Close them"));
}

}  // namespace
}  // namespace clipscope::pages
