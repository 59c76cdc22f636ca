// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/word_text.h"

#include "core/plan/vocabulary.h"

#include <QCoreApplication>

namespace clipscope::models {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Words)
};

}  // namespace

QString wordOf(backend::Tower tower) {
    switch (tower) {
        case backend::Tower::Image:
            return Words::tr("image");
        case backend::Tower::Text:
            return Words::tr("text");
        case backend::Tower::Pair:
            return Words::tr("pair");
    }
    return {};
}

QString wordOf(backend::Precision precision) {
    const auto name = plan::nameOf(precision);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString wordOf(backend::Device device) {
    return device == backend::Device::Gpu ? Words::tr("GPU") : Words::tr("CPU");
}

QString wordOf(record::CaseStatus status) {
    switch (status) {
        case record::CaseStatus::Waiting:
            return Words::tr("waiting");
        case record::CaseStatus::Running:
            return Words::tr("running");
        case record::CaseStatus::Done:
            return Words::tr("done");
        case record::CaseStatus::Failed:
            return Words::tr("failed");
        case record::CaseStatus::Skipped:
            return Words::tr("skipped");
        case record::CaseStatus::Stopped:
            return Words::tr("stopped");
    }
    return {};
}

QString wordOf(record::RunState state) {
    switch (state) {
        case record::RunState::Preparing:
            return Words::tr("preparing");
        case record::RunState::Running:
            return Words::tr("running");
        case record::RunState::Complete:
            return Words::tr("complete");
        case record::RunState::Stopped:
            return Words::tr("stopped");
        case record::RunState::Aborted:
            return Words::tr("aborted");
        case record::RunState::Failed:
            return Words::tr("failed");
    }
    return {};
}

QString planTitle(const std::string& name) {
    if (name == "quick") {
        return Words::tr("Quick: what is fastest here?");
    }
    if (name == "optimizations") {
        return Words::tr("Optimizations: what to turn on?");
    }
    if (name == "full") {
        return Words::tr("Full: batch sizes 1 to 128");
    }
    if (name == "sustained") {
        return Words::tr("Sustained: one case, 10 minutes");
    }
    return QString::fromStdString(name);
}

}  // namespace clipscope::models
