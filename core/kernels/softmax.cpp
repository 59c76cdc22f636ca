// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/softmax.h"

#include <algorithm>
#include <cmath>

namespace clipscope::kernels {

void softmaxRows(std::span<float> values, std::size_t columns) {
    for (std::size_t begin = 0; begin + columns <= values.size() && columns > 0; begin += columns) {
        const std::span<float> row = values.subspan(begin, columns);
        const float largest = *std::ranges::max_element(row);
        float sum = 0;
        for (float& value : row) {
            value = std::exp(value - largest);
            sum += value;
        }
        for (float& value : row) {
            value /= sum;
        }
    }
}

}  // namespace clipscope::kernels
