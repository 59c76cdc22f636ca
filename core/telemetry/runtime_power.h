// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/kept_file.h"

#include <filesystem>

namespace clipscope::telemetry {

/// Whether the kernel has put a device to sleep (power/runtime_status). Reading its other files would wake it, which
/// takes up to a second and costs a laptop its battery. Not thread-safe.
class RuntimePower {
public:
    /// \param device the device's folder below /sys
    explicit RuntimePower(const std::filesystem::path& device) : m_status(device / "power/runtime_status") {}

    /// False also where the kernel does not tell.
    [[nodiscard]] bool isSuspended() {
        const auto text = m_status.text();
        return text && text->starts_with("suspend");  // suspended, suspending
    }

private:
    KeptFile m_status;
};

}  // namespace clipscope::telemetry
