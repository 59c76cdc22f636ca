// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/pressure_file.h"

#include "core/telemetry/parse_pressure.h"
#include "core/telemetry/rate_value.h"

#include <algorithm>

namespace clipscope::telemetry {
namespace {

Value share(CounterRate& rate, Clock::time_point now, std::uint64_t microseconds) {
    constexpr double percentPerMicrosecond = 1e-4;
    // The file is read a little later than `now`, so that a little more than all of the time may have passed; ten times
    // as much has not.
    constexpr double absurdPercent = 1000;
    const Value percent = ratePerSecond(rate, now, microseconds, percentPerMicrosecond);
    if (!percent.isOk()) {
        return percent;
    }
    return percent.number < absurdPercent ? Value(std::min(100.0, percent.number)) : Value(ReadingStatus::Error);
}

}  // namespace

void PressureFile::probe(bool wantsFull) {
    const Pressure pressure = parsePressure(m_file.text().value_or(""));
    m_hasSome = pressure.some.has_value();
    m_hasFull = wantsFull && pressure.full.has_value();
}

PressureFile::Shares PressureFile::look(Clock::time_point now) {
    const auto text = m_file.text();
    const Pressure pressure = parsePressure(text.value_or(""));
    const Value none(text ? ReadingStatus::Error : m_file.failure());
    return {.some = pressure.some ? share(m_some, now, *pressure.some) : none,
            .full = pressure.full ? share(m_full, now, *pressure.full) : none};
}

}  // namespace clipscope::telemetry
