// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::telemetry {

/// Where a device sits on the PCI buses: what CUDA, NVML and the kernel all tell of it, each in a spelling of its own.
struct PciId {
    std::uint32_t domain = 0;
    std::uint32_t bus = 0;
    std::uint32_t device = 0;
    std::uint32_t function = 0;

    bool operator==(const PciId&) const = default;
    /// By domain, then bus, device and function.
    [[nodiscard]] bool operator<(const PciId& other) const;

    /// As the kernel spells it: "0000:65:00.0".
    [[nodiscard]] std::string text() const;
};

/// Reads "00000000:65:00.0" (NVML), "0000:65:00.0" (the kernel, CUDA) and "65:00.0" (lspci), in either case of letters.
/// \return nothing where it is none of them
[[nodiscard]] std::optional<PciId> parsePciId(std::string_view text);

}  // namespace clipscope::telemetry
