// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tensor_values.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace clipscope::clip {
namespace {

float floatAt(const std::byte* data, DataType type) {
    if (type == DataType::F32) {
        float value = 0;
        std::memcpy(&value, data, sizeof value);
        return value;
    }
    std::uint16_t bits = 0;
    std::memcpy(&bits, data, sizeof bits);
    if (type == DataType::BF16) {
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
    }
    const int exponent = (bits >> 10U) & 31U;
    const auto fraction = static_cast<float>(bits & 1023U);
    constexpr int endless = 31;  // infinite, or no number
    if (exponent == endless) {
        const float none =
            fraction == 0 ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
        return (bits & 0x8000U) != 0 ? -none : none;
    }
    const float magnitude = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024.0F + fraction, exponent - 25);
    return (bits & 0x8000U) != 0 ? -magnitude : magnitude;
}

}  // namespace

std::vector<float> toFloats(const TensorView& view) {
    std::vector<float> values(static_cast<std::size_t>(view.elementCount()));
    const auto bytes = static_cast<std::int64_t>(byteSize(view.type));
    std::vector<std::int64_t> place(view.shape.size(), 0);
    std::int64_t offset = 0;
    for (float& value : values) {
        value = floatAt(view.data + offset * bytes, view.type);
        for (std::size_t axis = place.size(); axis-- > 0;) {
            offset += view.strides[axis];
            if (++place[axis] < view.shape[axis]) {
                break;
            }
            offset -= view.strides[axis] * view.shape[axis];
            place[axis] = 0;
        }
    }
    return values;
}

}  // namespace clipscope::clip
