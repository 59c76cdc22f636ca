// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/overall_status.h"

#include <algorithm>
#include <array>

namespace clipscope::telemetry {

ReadingStatus overallStatus(std::span<const Value> values) {
    constexpr std::array order{ReadingStatus::Ok,    ReadingStatus::NoPermission, ReadingStatus::Suspended,
                               ReadingStatus::Error, ReadingStatus::Stale,        ReadingStatus::Unsupported};
    for (const ReadingStatus status : order) {
        if (std::ranges::find(values, status, &Value::status) != values.end()) {
            return status;
        }
    }
    return ReadingStatus::Absent;
}

}  // namespace clipscope::telemetry
