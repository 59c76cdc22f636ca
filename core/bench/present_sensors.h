// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"

#include <optional>

namespace clipscope::bench {

/// What the picked sensors tell of a device at present. Any thread.
class PresentSensors {
public:
    virtual ~PresentSensors() = default;

    /// Every source of readings has answered once: what tells nothing by now does not exist here.
    [[nodiscard]] virtual bool areComplete() const = 0;
    /// °C; nothing where no sensor tells it, or a person hid it.
    [[nodiscard]] virtual std::optional<double> temperature(backend::Device device) const = 0;
    /// Whether something tells the device's energy or power.
    [[nodiscard]] virtual bool tellsPower(backend::Device device) = 0;
};

}  // namespace clipscope::bench
