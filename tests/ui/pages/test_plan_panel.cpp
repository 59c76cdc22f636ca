// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/builtin_plans.h"
#include "tests/ui/fake_dialogs.h"
#include "ui/pages/plan_panel.h"
#include "ui/widgets/path_field.h"

#include <gtest/gtest.h>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace clipscope::pages {
namespace {

using State = bridge::RunController::State;

class PlanPanelTest : public ::testing::Test {
protected:
    PlanPanelTest() : m_panel(m_dialogs) {
        m_panel.resize(m_panel.width(), 700);
        m_panel.show();
    }

    template <typename Widget>
    Widget& find(const char* name) {
        return *m_panel.findChild<Widget*>(QLatin1String(name));
    }

    test::FakeDialogs m_dialogs;
    PlanPanel m_panel;
};

TEST_F(PlanPanelTest, StandsForTheQuickPlanAtFirst) {
    EXPECT_EQ(m_panel.plan(), plan::builtinPlan("quick"));
    EXPECT_TRUE(m_panel.problem().isEmpty());
}

TEST_F(PlanPanelTest, GivesBackEveryBuiltinPlanAsItIs) {
    for (const plan::BuiltinPlan& builtin : plan::builtinPlans()) {
        m_panel.setPlan(builtin.plan);
        EXPECT_EQ(m_panel.plan(), builtin.plan) << builtin.name;
    }
}

TEST_F(PlanPanelTest, KeepsWhatAnOpenedRunHadAndTheFieldsDoNotOffer) {
    plan::Plan plan = plan::builtinPlan("quick");
    plan.name = "mine";
    plan.model = "tiny";
    plan.weights = "trained-like";
    plan.seed = 7;
    plan.note = "on the balcony";
    plan.cooldown = plan::parseCooldown("baseline+4.5,max=90s").value;
    plan.stopAbove = 92.5;
    plan.idleSeconds = 7.25;
    plan.sensors = {{"cpu_temperature", "acpitz/temp1"}};
    m_panel.setPlan(plan);
    EXPECT_EQ(m_panel.plan(), plan);
}

TEST_F(PlanPanelTest, FillsItsFieldsWithTheChosenPlanButKeepsTheFolder) {
    m_panel.setOutputDir("/somewhere");
    QTest::keyClick(&find<QComboBox>("planChoice"), Qt::Key_Down);
    EXPECT_EQ(find<QLineEdit>("batchSizes").text(), "1 32");
    EXPECT_EQ(find<QSpinBox>("repetitions").value(), 5);
    EXPECT_EQ(m_panel.plan().outputDir, "/somewhere");
    EXPECT_EQ(m_panel.plan().name, "optimizations");
    EXPECT_TRUE(find<QCheckBox>("engine_inductor").isChecked());
    EXPECT_EQ(m_panel.plan().backends, (std::vector<std::string>{"eager", "packed", "inductor"}));
}

TEST_F(PlanPanelTest, SaysInTheFieldWhatIsWrongWithBatchSizesAndDoesNotStart) {
    auto& field = find<QLineEdit>("batchSizes");
    auto& start = find<QPushButton>("start");
    auto& problem = find<QLabel>("batchProblem");
    EXPECT_TRUE(start.isEnabled());
    EXPECT_FALSE(problem.isVisible());
    field.selectAll();
    QTest::keyClicks(&field, "8 nine");
    EXPECT_TRUE(field.property("invalid").toBool());
    EXPECT_TRUE(problem.isVisible());
    EXPECT_TRUE(problem.text().contains("nine"));
    EXPECT_FALSE(start.isEnabled());
    EXPECT_EQ(start.toolTip(), problem.text());
    bool hasStarted = false;
    QObject::connect(&m_panel, &PlanPanel::startRequested, [&](const plan::Plan&) { hasStarted = true; });
    m_panel.requestStart();
    EXPECT_FALSE(hasStarted);
    field.selectAll();
    QTest::keyClicks(&field, "8 9");
    EXPECT_FALSE(field.property("invalid").toBool());
    EXPECT_TRUE(start.isEnabled());
}

TEST_F(PlanPanelTest, WantsATowerAndAPrecision) {
    QTest::mouseClick(&find<QCheckBox>("tower_image"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(&find<QCheckBox>("tower_text"), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_FALSE(m_panel.problem().isEmpty());
    EXPECT_FALSE(find<QPushButton>("start").isEnabled());
    QTest::mouseClick(&find<QCheckBox>("tower_pair"), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_TRUE(m_panel.problem().isEmpty());
    EXPECT_EQ(m_panel.plan().towers, std::vector{backend::Tower::Pair});
    QTest::mouseClick(&find<QCheckBox>("precision_fp32"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(&find<QCheckBox>("precision_bf16"), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_FALSE(m_panel.problem().isEmpty());
}

TEST_F(PlanPanelTest, AsksForFidelityAndNumericsByTheKeyboard) {
    auto& fidelity = find<QCheckBox>("fidelity");
    auto& numerics = find<QCheckBox>("numerics");
    EXPECT_TRUE(fidelity.isChecked());
    EXPECT_FALSE(numerics.isChecked());
    find<QSpinBox>("repetitions").setFocus();
    QTest::keyClick(&find<QSpinBox>("repetitions"), Qt::Key_Tab);
    EXPECT_EQ(m_panel.focusWidget(), &fidelity);
    QTest::keyClick(&fidelity, Qt::Key_Space);
    QTest::keyClick(&fidelity, Qt::Key_Tab);
    EXPECT_EQ(m_panel.focusWidget(), &numerics);
    QTest::keyClick(&numerics, Qt::Key_Space);
    EXPECT_FALSE(m_panel.plan().isFidelityMeasured);
    EXPECT_TRUE(m_panel.plan().areNumericsCompared);
}

TEST_F(PlanPanelTest, KeepsTheMachineCoolAsItsFieldsSay) {
    auto& cooldown = find<QLineEdit>("cooldown");
    QTest::keyClicks(&cooldown, "55C,max=180s");
    for (const auto& [name, text] : {std::pair("stopAbove", "95"), std::pair("idleSeconds", "10")}) {
        auto& box = find<QSpinBox>(name);
        box.selectAll();
        QTest::keyClicks(&box, text);
    }
    const plan::Plan plan = m_panel.plan();
    EXPECT_EQ(plan.cooldown, (plan::Cooldown{.until = plan::Cooldown::Until::Celsius, .value = 55, .maxSeconds = 180}));
    EXPECT_EQ(plan.stopAbove, 95);
    EXPECT_EQ(plan.idleSeconds, 10);
    cooldown.clear();
    find<QSpinBox>("stopAbove").setValue(0);
    EXPECT_EQ(m_panel.plan().cooldown, std::nullopt);
    EXPECT_EQ(m_panel.plan().stopAbove, std::nullopt);
}

TEST_F(PlanPanelTest, SaysWhatIsWrongWithACooldownAndDoesNotStart) {
    auto& cooldown = find<QLineEdit>("cooldown");
    QTest::keyClicks(&cooldown, "cold");
    EXPECT_TRUE(cooldown.property("invalid").toBool());
    EXPECT_TRUE(find<QLabel>("cooldownProblem").text().contains("cold"));
    EXPECT_FALSE(find<QPushButton>("start").isEnabled());
    cooldown.clear();
    EXPECT_TRUE(find<QPushButton>("start").isEnabled());
    EXPECT_TRUE(find<QLabel>("cooldownProblem").text().isEmpty());
}

TEST_F(PlanPanelTest, ASensorThatWasChosenGoesIntoTheNextRunWhateverItsPlan) {
    m_panel.chooseSensor("cpu_temperature", "acpitz/temp1");
    m_panel.chooseSensor("fan", "none");
    auto& plans = find<QComboBox>("planChoice");
    plans.setCurrentIndex(1);
    Q_EMIT plans.activated(1);
    const std::map<std::string, std::string> both{{"cpu_temperature", "acpitz/temp1"}, {"fan", "none"}};
    EXPECT_EQ(m_panel.plan().sensors, both);
    m_panel.chooseSensor("cpu_temperature", QString());
    m_panel.chooseSensor("fan", QString());
    EXPECT_TRUE(m_panel.plan().sensors.empty());
}

TEST_F(PlanPanelTest, TakesPathsFromTheDialog) {
    m_dialogs.chosenPath = "/weights/model.safetensors";
    QTest::mouseClick(find<widgets::PathField>("weights").findChild<QToolButton*>(), Qt::LeftButton);
    m_dialogs.chosenPath = "/photos";
    QTest::mouseClick(find<widgets::PathField>("images").findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_EQ(m_panel.plan().weights, "/weights/model.safetensors");
    EXPECT_EQ(m_panel.plan().images, "/photos");
    m_dialogs.chosenPath.clear();  // cancelled
    QTest::mouseClick(find<widgets::PathField>("images").findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_EQ(m_panel.plan().images, "/photos");
}

TEST_F(PlanPanelTest, RestsWhileARunGoesOn) {
    m_panel.setState(State::Running);
    EXPECT_FALSE(find<QPushButton>("start").isEnabled());
    EXPECT_TRUE(find<QPushButton>("stop").isEnabled());
    EXPECT_FALSE(find<QLineEdit>("batchSizes").isEnabled());
    m_panel.setState(State::Stopping);
    EXPECT_FALSE(find<QPushButton>("stop").isEnabled());
    m_panel.setState(State::Idle);
    EXPECT_TRUE(find<QPushButton>("start").isEnabled());
    EXPECT_TRUE(find<QLineEdit>("batchSizes").isEnabled());
}

}  // namespace
}  // namespace clipscope::pages
