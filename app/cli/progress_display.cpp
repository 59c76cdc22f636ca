// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_display.h"

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
    tellLoadActivity(run);
    const std::string passes = std::to_string(run.passesDone) + '/' + std::to_string(run.passesPlanned);
    const std::string left = secondsLeft < 0 ? std::string{} : " · " + durationText(secondsLeft) + " left";
    if (m_isTerminal) {
        const std::string doing = activity(run);
        showLine(bar(run) + passes + left + (doing.empty() ? "" : " · " + doing));
        return;
    }
    const bool hasNewPass = run.passesDone > m_passesTold;
    if (hasNewPass || run.seconds - m_secondsTold >= longSilence) {
        m_passesTold = run.passesDone;
        m_secondsTold = run.seconds;
        const std::string doing = hasNewPass ? std::string() : activity(run);
        m_out << "pass " << passes << left << (doing.empty() ? "" : " · " + doing) << std::endl;
    }
}

void ProgressDisplay::say(const std::string& sentence) {
    if (!m_isQuiet) {
        tell(sentence);
    }
}

void ProgressDisplay::tellLoadActivity(const record::RunSnapshot& run) {
    const record::Activity& activity = run.activity;
    if (!activity.isLoading || !activity.caseIndex || activity.loadActivity.isEmpty()) {
        return;
    }
    std::string sentence =
        run.cases[static_cast<std::size_t>(*activity.caseIndex)].definition.id + ": " + activity.loadActivity.english();
    if (sentence != m_loadTold) {
        tell(sentence);
        m_loadTold = std::move(sentence);
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
    // The middle dots take two bytes and one column.
    const auto bytes = static_cast<std::size_t>(std::max(20, terminalWidth() - 1));
    m_out << "\r\033[K" << line.substr(0, bytes) << std::flush;
}

void ProgressDisplay::finish() {
    if (!m_shown.empty()) {
        m_out << "\r\033[K" << std::flush;
        m_shown.clear();
    }
}

}  // namespace clipscope::cli
