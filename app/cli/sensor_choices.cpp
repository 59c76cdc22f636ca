// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sensor_choices.h"

#include "core/base/error.h"

namespace clipscope::cli {

telemetry::SensorChoices parseSensorChoices(const std::vector<std::string>& pairs) {
    telemetry::SensorChoices choices;
    for (const std::string& pair : pairs) {
        const std::size_t sign = pair.find('=');
        const bool isPair = sign != std::string::npos && sign + 1 < pair.size();
        if (!isPair || !telemetry::roleOf(pair.substr(0, sign))) {
            std::string roles;
            for (std::size_t at = 0; at < telemetry::roles; ++at) {
                roles += (at == 0 ? "" : ", ") + std::string(nameOf(static_cast<telemetry::Role>(at)));
            }
            throw Error(ErrorCode::BadUsage, MessageId::sensor_choice_refused, {pair, roles});
        }
        choices[pair.substr(0, sign)] = pair.substr(sign + 1);
    }
    return choices;
}

}  // namespace clipscope::cli
