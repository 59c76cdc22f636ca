// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/pci_id.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <tuple>

namespace clipscope::telemetry {
namespace {

/// A part that is a hexadecimal number of at most so many digits, and nothing else.
std::optional<std::uint32_t> part(std::string_view text, std::size_t mostDigits) {
    std::uint32_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    const bool isWhole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return isWhole && text.size() <= mostDigits ? std::optional(number) : std::nullopt;
}

}  // namespace

bool PciId::operator<(const PciId& other) const {
    return std::tie(domain, bus, device, function) < std::tie(other.domain, other.bus, other.device, other.function);
}

std::string PciId::text() const {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04x:%02x:%02x.%x", domain, bus, device, function);
    return buffer.data();
}

std::optional<PciId> parsePciId(std::string_view text) {
    const std::size_t dot = text.rfind('.');
    const std::size_t last = text.rfind(':');
    if (dot == std::string_view::npos || last == std::string_view::npos || last > dot) {
        return std::nullopt;
    }
    const std::string_view before = text.substr(0, last);
    const std::size_t first = before.rfind(':');
    const bool hasDomain = first != std::string_view::npos;
    const auto domain = hasDomain ? part(before.substr(0, first), 8) : std::optional<std::uint32_t>(0);
    const auto bus = part(hasDomain ? before.substr(first + 1) : before, 2);
    const auto device = part(text.substr(last + 1, dot - last - 1), 2);
    const auto function = part(text.substr(dot + 1), 1);
    if (!domain || !bus || !device || !function) {
        return std::nullopt;
    }
    return PciId{.domain = *domain, .bus = *bus, .device = *device, .function = *function};
}

}  // namespace clipscope::telemetry
