// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_format.h"

#include "core/record/event_json.h"
#include "core/record/sensor_list.h"
#include "core/report/telemetry_rows.h"
#include "core/report/text_layout.h"

#include <optional>
#include <sstream>
#include <utility>

namespace clipscope::cli {
namespace {

class JsonLinesFormat final : public WatchFormat {
public:
    void add(const record::Event& event) override { record::appendEventLine(m_text, event); }
    std::string due(Clock::time_point /*now*/, bool /*isLast*/) override { return std::exchange(m_text, {}); }

private:
    std::string m_text;
};

class CsvFormat final : public WatchFormat {
public:
    CsvFormat() { report::appendTelemetryHeader(m_text); }

    void add(const record::Event& event) override {
        if (const auto* const changed = std::get_if<record::SensorsChanged>(&event.payload)) {
            m_sensors.apply(*changed);
        } else if (const auto* const telemetry = std::get_if<record::Telemetry>(&event.payload)) {
            report::appendTelemetryRows(m_text, event.t, *telemetry, m_sensors);
        }
    }
    std::string due(Clock::time_point /*now*/, bool /*isLast*/) override { return std::exchange(m_text, {}); }

private:
    std::string m_text;
    record::SensorList m_sensors;
};

class TableFormat final : public WatchFormat {
public:
    TableFormat(bool hasAllSensors, std::function<TerminalSize()> size,
                std::function<std::vector<telemetry::BusyProcess>()> busiest)
        : m_hasAllSensors(hasAllSensors), m_size(std::move(size)), m_busiest(std::move(busiest)) {}

    void add(const record::Event& event) override { m_board.apply(event); }

    std::string due(Clock::time_point now, bool isLast) override {
        constexpr std::chrono::milliseconds period{500};
        if (!isLast && m_last && now - *m_last < period) {
            return {};
        }
        m_last = now;
        constexpr std::size_t wide = 160;
        const WatchLayout layout{.width = m_size ? m_size().columns : wide, .hasAllSensors = m_hasAllSensors};
        std::string text = watchText(m_board, m_busiest(), layout);
        return m_size ? redrawn(text, m_size()) : std::move(text) + '\n';
    }

private:
    /// The text in the place of the one before. A line that is too long for the terminal would take two, and what is
    /// above its first line cannot be reached again.
    std::string redrawn(const std::string& text, const TerminalSize& size) {
        std::string out = m_lines == 0 ? std::string() : "\033[" + std::to_string(m_lines) + "A";
        out += "\r\033[J";
        m_lines = 0;
        std::istringstream lines(text);
        for (std::string line; m_lines + 1 < size.rows && std::getline(lines, line); ++m_lines) {
            out += report::firstColumns(line, size.columns) + '\n';
        }
        return out;
    }

    bool m_hasAllSensors;
    std::function<TerminalSize()> m_size;
    std::function<std::vector<telemetry::BusyProcess>()> m_busiest;
    WatchBoard m_board;
    std::optional<Clock::time_point> m_last;
    std::size_t m_lines = 0;
};

}  // namespace

std::unique_ptr<WatchFormat> jsonLinesFormat() {
    return std::make_unique<JsonLinesFormat>();
}

std::unique_ptr<WatchFormat> csvFormat() {
    return std::make_unique<CsvFormat>();
}

std::unique_ptr<WatchFormat> tableFormat(bool hasAllSensors, std::function<TerminalSize()> size,
                                         std::function<std::vector<telemetry::BusyProcess>()> busiest) {
    return std::make_unique<TableFormat>(hasAllSensors, std::move(size), std::move(busiest));
}

}  // namespace clipscope::cli
