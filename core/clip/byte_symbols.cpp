// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/byte_symbols.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace clipscope::clip {
namespace {

constexpr std::size_t printableBytes = 188;

bool isPrintable(unsigned byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

std::string utf8(unsigned character) {
    if (character < 0x80) {
        return {static_cast<char>(character)};
    }
    return {static_cast<char>(0xC0U | (character >> 6U)), static_cast<char>(0x80U | (character & 0x3FU))};
}

std::array<std::uint8_t, 256> makeOrder() {
    std::array<std::uint8_t, 256> order{};
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::stable_partition(order.begin(), order.end(), isPrintable);
    return order;
}

std::array<std::string, 256> makeSymbols() {
    std::array<std::string, 256> symbols;
    for (std::size_t rank = 0; rank < symbols.size(); ++rank) {
        const unsigned byte = bytesInTokenOrder()[rank];
        symbols[byte] = utf8(rank < printableBytes ? byte : 0x100 + static_cast<unsigned>(rank - printableBytes));
    }
    return symbols;
}

}  // namespace

const std::array<std::string, 256>& byteSymbols() {
    static const std::array<std::string, 256> symbols = makeSymbols();
    return symbols;
}

const std::array<std::uint8_t, 256>& bytesInTokenOrder() {
    static const std::array<std::uint8_t, 256> order = makeOrder();
    return order;
}

}  // namespace clipscope::clip
