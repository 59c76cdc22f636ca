// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_display.h"

#include "core/record/event_words.h"
#include "core/report/text_layout.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace clipscope::cli {
namespace {

constexpr int barWidth = 24;

/// Narrower terminals get no bar: what it shows stands beside it in figures.
constexpr int narrowestWithBar = 60;

/// Where no terminal shows the line that goes on, a long pass is told of after so many seconds.
constexpr double longSilence = 30;

/// Columns of the line that is rewritten.
std::size_t lineColumns() {
    return static_cast<std::size_t>(std::max(20, terminalWidth() - 1));
}

std::string bar(const record::RunSnapshot& run) {
    if (terminalWidth() < narrowestWithBar) {
        return {};
    }
    const double share = run.passesPlanned == 0 ? 0.0 : static_cast<double>(run.passesDone) / run.passesPlanned;
    const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * barWidth);
    return '[' + std::string(full, '=') + std::string(barWidth - full, ' ') + "] ";
}

std::string rate(const record::CaseResult& result) {
    if (!result.throughput) {
        return {};
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g samples/s", *result.throughput);
    return text.data();
}

std::string activity(const record::RunSnapshot& run) {
    if (!run.activity.waitActivity.isEmpty()) {
        return "waiting";
    }
    if (!run.activity.caseIndex) {
        return run.cases.empty() ? "preparing" : "";
    }
    const record::CaseResult& result = run.cases[static_cast<std::size_t>(*run.activity.caseIndex)];
    std::string text = result.definition.id;
    if (run.activity.isLoading) {
        const auto percent = std::lround(100 * run.activity.loadFraction);
        return text + " loading" + (percent > 0 ? ' ' + std::to_string(percent) + " %" : "");
    }
    if (run.activity.isWarmingUp) {
        return text + " warming up";
    }
    const std::string speed = rate(result);
    return speed.empty() ? text : text + ' ' + speed;
}

/// The device whose sensors matter now: of the case at hand, else the CPU.
bool isOnGpu(const record::RunSnapshot& run) {
    const auto index = run.activity.caseIndex;
    return index && run.cases[static_cast<std::size_t>(*index)].definition.device == backend::Device::Gpu;
}

/// "72 °C"; empty where it is not known or hidden.
std::string temperature(const record::RunSnapshot& run) {
    const auto* const picked = run.telemetry.find(isOnGpu(run) ? "gpu_temperature" : "cpu_temperature");
    return picked == nullptr ? std::string() : std::to_string(std::lround(picked->present.number)) + " °C";
}

/// "throttled: thermal (suspected)"; empty where nothing throttles it.
std::string throttling(const record::RunSnapshot& run) {
    const auto device =
        std::ranges::find(run.telemetry.throttle, isOnGpu(run) ? "gpu0" : "cpu", &record::DeviceThrottle::device);
    if (device == run.telemetry.throttle.end() || !device->verdict) {
        return {};
    }
    const std::string cause = device->cause ? std::string(nameOf(*device->cause)) + ' ' : "";
    return "throttled: " + cause + '(' + std::string(plan::nameOf(record::verdictNames, *device->verdict)) + ')';
}

/// Temperature and verdict as they stand behind other things, as much of them as fits into so many columns: the verdict
/// before the temperature.
std::string machineState(const record::RunSnapshot& run, std::size_t columns) {
    const auto behind = [](const std::string& part) { return part.empty() ? part : " · " + part; };
    const std::string degrees = behind(temperature(run));
    const std::string verdict = behind(throttling(run));
    for (const std::string& text : {degrees + verdict, verdict, degrees}) {
        if (report::displayWidth(text) <= columns) {
            return text;
        }
    }
    return {};
}

}  // namespace

int terminalWidth() {
    winsize size{};
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        if (::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
            return size.ws_col;
        }
    }
    return 100;
}

std::string durationText(double seconds) {
    const auto all = static_cast<long>(std::lround(std::max(0.0, seconds)));
    std::array<char, 32> text{};
    if (all >= 3600) {
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", all / 3600, all / 60 % 60, all % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%ld:%02ld", all / 60, all % 60);
    }
    return text.data();
}

ProgressDisplay::ProgressDisplay(std::ostream& out, bool isTerminal, bool isQuiet)
    : m_out(out), m_isTerminal(isTerminal), m_isQuiet(isQuiet) {}

void ProgressDisplay::update(const record::RunSnapshot& run, double secondsLeft) {
    for (; m_warningsTold < run.warnings.size(); ++m_warningsTold) {
        tell("Warning: " + run.warnings[m_warningsTold].message.english());
    }
    if (m_isQuiet) {
        return;
    }
    tellActivity(run);
    const std::string passes = std::to_string(run.passesDone) + '/' + std::to_string(run.passesPlanned);
    const std::string left = secondsLeft < 0 ? std::string{} : " · " + durationText(secondsLeft) + " left";
    if (m_isTerminal) {
        const std::string doing = activity(run);
        const std::string line = bar(run) + passes + left + (doing.empty() ? "" : " · " + doing);
        const std::size_t used = report::displayWidth(line);
        showLine(line + machineState(run, lineColumns() - std::min(used, lineColumns())));
        return;
    }
    const bool hasNewPass = run.passesDone > m_passesTold;
    if (hasNewPass || run.seconds - m_secondsTold >= longSilence) {
        m_passesTold = run.passesDone;
        m_secondsTold = run.seconds;
        const std::string doing = hasNewPass ? std::string() : activity(run);
        constexpr std::size_t anyWidth = 1000;
        m_out << "pass " << passes << left << (doing.empty() ? "" : " · " + doing) << machineState(run, anyWidth)
              << std::endl;
    }
}

void ProgressDisplay::say(const std::string& sentence) {
    if (!m_isQuiet) {
        tell(sentence);
    }
}

void ProgressDisplay::tellActivity(const record::RunSnapshot& run) {
    const record::Activity& activity = run.activity;
    std::string sentence = activity.waitActivity.english();
    if (activity.isLoading && activity.caseIndex && !activity.loadActivity.isEmpty()) {
        sentence = run.cases[static_cast<std::size_t>(*activity.caseIndex)].definition.id + ": " +
                   activity.loadActivity.english();
    }
    if (!sentence.empty() && sentence != m_activityTold) {
        tell(sentence);
        m_activityTold = std::move(sentence);
    }
}

void ProgressDisplay::tell(const std::string& sentence) {
    const std::string line = m_shown;
    finish();
    m_out << sentence << std::endl;
    if (!line.empty()) {
        showLine(line);
    }
}

void ProgressDisplay::showLine(const std::string& line) {
    if (line == m_shown) {
        return;
    }
    m_shown = line;
    m_out << "\r\033[K" << report::firstColumns(line, lineColumns()) << std::flush;
}

void ProgressDisplay::finish() {
    if (!m_shown.empty()) {
        m_out << "\r\033[K" << std::flush;
        m_shown.clear();
    }
}

}  // namespace clipscope::cli
