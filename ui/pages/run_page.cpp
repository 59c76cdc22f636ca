// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_page.h"

#include "ui/charts/timeline_stack.h"
#include "ui/models/message_text.h"
#include "ui/models/word_text.h"
#include "ui/pages/findings_card.h"
#include "ui/pages/plan_panel.h"
#include "ui/pages/recommendation_card.h"
#include "ui/pages/results_panel.h"
#include "ui/pages/run_header.h"
#include "ui/pages/run_tracks.h"
#include "ui/pages/sensor_notice.h"
#include "ui/pages/tile_row.h"
#include "ui/pages/warnings_list.h"
#include "ui/theme/measures.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace clipscope::pages {
namespace {

/// The case that a run that is over is summed up by, where the person chose none: the first with a result.
const record::CaseResult* firstMeasured(const record::RunSnapshot& snapshot) {
    const auto found =
        std::ranges::find_if(snapshot.cases, [](const auto& item) { return item.throughput.has_value(); });
    return found == snapshot.cases.end() ? nullptr : &*found;
}

}  // namespace

RunPage::RunPage(bridge::RunController& controller, widgets::Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_dialogs(dialogs),
      m_timeline(std::make_shared<bridge::RunTimeline>()),
      m_planPanel(new PlanPanel(dialogs, this)),
      m_stack(new charts::TimelineStack(runTracks(), this)),
      m_header(new RunHeader(m_stack->view(), this)),
      m_recommendation(new RecommendationCard(this)),
      m_findings(new FindingsCard(this)),
      m_tiles(new TileRow(this)),
      m_notice(new SensorNotice(this)),
      m_results(new ResultsPanel(this)),
      m_warnings(new WarningsList(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)) {
    buildLayout();
    connectController();
    connect(m_results, &ResultsPanel::currentCaseChanged, this, &RunPage::showTiles);
    connect(&m_reader, &bridge::RunReader::opened, this, &RunPage::showRecorded);
}

void RunPage::buildLayout() {
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_results);
    m_splitter->setSizes({600, 400});
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(theme::spacing);
    m_splitter->setChildrenCollapsible(false);
    m_results->setMinimumHeight(90);

    auto* column = new QVBoxLayout;
    column->setContentsMargins(theme::cardPadding, theme::spacing, theme::cardPadding, theme::spacing);
    column->setSpacing(theme::spacing);
    column->addWidget(m_header);
    column->addWidget(m_recommendation);
    column->addWidget(m_findings);
    column->addWidget(m_tiles);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_warnings);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_planPanel);
    layout->addLayout(column, 1);
}

void RunPage::connectController() {
    using bridge::RunController;
    connect(m_planPanel, &PlanPanel::startRequested, &m_controller, &RunController::start);
    connect(m_planPanel, &PlanPanel::stopRequested, &m_controller, &RunController::requestStop);
    connect(&m_controller, &RunController::stateChanged, this, [this] {
        m_planPanel->setState(m_controller.state());
        Q_EMIT statusChanged();
    });
    connect(&m_controller, &RunController::started, this, &RunPage::beginRun);
    connect(&m_controller, &RunController::eventsArrived, this, [this](const std::vector<record::Event>& events) {
        for (const record::Event& event : events) {
            m_liveTimeline->apply(event);
        }
    });
    connect(&m_controller, &RunController::snapshotChanged, this,
            [this](const std::shared_ptr<const record::RunSnapshot>& snapshot) {
                m_snapshot = snapshot;
                m_results->setSnapshot(snapshot);
            });
    connect(&m_controller, &RunController::ticked, this, &RunPage::refresh);
    connect(&m_controller, &RunController::finished, this, &RunPage::endRun);
    connect(&m_controller, &RunController::failed, this, [this](const Message& reason) {
        m_dialogs.showError(this, tr("The run could not be started"), models::messageText(reason));
    });
    connect(&m_controller, &RunController::tablesFailed, this, [this](const Message& reason) {
        m_dialogs.showError(this, tr("Not everything could be written"), models::messageText(reason));
    });
}

void RunPage::beginRun() {
    m_liveTimeline = std::make_shared<bridge::RunTimeline>();
    m_timeline = m_liveTimeline;
    m_snapshot = nullptr;
    m_folder = m_controller.folder();
    m_results->setSnapshot(nullptr);
    m_recommendation->setRun(nullptr);
    m_findings->setFindings({});
    m_warnings->setSnapshot(nullptr);
    m_tiles->clear();
    m_notice->showRun(nullptr, *m_timeline);
    m_stack->setTimeline(m_timeline, true);
    m_stack->setFocus();  // so that Space freezes
    Q_EMIT statusChanged();
}

void RunPage::endRun() {
    refresh();
    if (m_controller.droppedEvents() > 0) {
        m_reader.read(m_folder);  // the journal has what this window missed
    }
}

void RunPage::showRecorded(const bridge::RecordedRun& run) {
    if (m_controller.state() != bridge::RunController::State::Idle) {
        return;
    }
    m_liveTimeline = nullptr;
    m_timeline = run.timeline;
    m_snapshot = run.snapshot;
    m_folder = run.folder;
    // Where the next run goes is not the opened run's affair.
    plan::Plan opened = m_snapshot->plan;
    opened.outputDir = m_planPanel->outputDir().toStdString();
    opened.saveProfile.clear();
    m_planPanel->setPlan(opened);
    m_results->setSnapshot(m_snapshot);
    m_stack->setTimeline(m_timeline, false);
    refresh();
}

void RunPage::refresh() {
    if (m_snapshot) {
        m_header->showRun(*m_snapshot, isLive(), m_controller.secondsLeft());
        m_recommendation->setRun(isLive() ? nullptr : m_snapshot.get());
        m_findings->setFindings(isLive() ? std::vector<report::Finding>() : report::findings(*m_snapshot));
        m_warnings->setSnapshot(m_snapshot.get());
        m_notice->showRun(m_snapshot.get(), *m_timeline);
    }
    m_stack->refresh(isLive());
    showTiles();
    Q_EMIT statusChanged();
}

void RunPage::showTiles() {
    if (!m_snapshot) {
        return;
    }
    const auto caseAt = [this](std::size_t index) {
        return index < m_snapshot->cases.size() ? &m_snapshot->cases[index] : nullptr;
    };
    if (isLive()) {
        const auto current = m_snapshot->activity.caseIndex;
        m_tiles->showLive(*m_snapshot, current ? caseAt(static_cast<std::size_t>(*current)) : nullptr, *m_timeline);
        return;
    }
    const auto chosen = m_results->currentCase();
    if (const auto* shown = chosen ? caseAt(*chosen) : firstMeasured(*m_snapshot)) {
        m_tiles->showCase(*m_snapshot, *shown, *m_timeline);
    } else {
        m_tiles->clear();
    }
}

QString RunPage::title() const {
    return m_snapshot ? models::planTitle(m_snapshot->plan.name) : QString();
}

QByteArray RunPage::saveLayout() const {
    return m_splitter->saveState();
}

void RunPage::restoreLayout(const QByteArray& layout) {
    m_splitter->restoreState(layout);
}

bool RunPage::isLive() const {
    return m_controller.state() != bridge::RunController::State::Idle;
}

}  // namespace clipscope::pages
