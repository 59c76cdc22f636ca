// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/layer_norm.h"
#include "tests/support/bf16.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <cmath>
#include <random>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::onEachTarget;

class Example {
public:
    Example(std::size_t rows, std::size_t columns, float mean) : m_rows(rows), m_columns(columns) {
        std::mt19937 random(3);
        std::normal_distribution<float> normal;
        for (std::size_t at = 0; at < rows * columns; ++at) {
            m_values.push_back(normal(random) + mean);
        }
        for (std::size_t at = 0; at < columns; ++at) {
            m_gain.push_back(normal(random));
            m_offset.push_back(normal(random));
        }
    }

    [[nodiscard]] LayerNormalisation norm() const { return {m_gain.data(), m_offset.data(), 1e-5F}; }
    [[nodiscard]] Matrix<const float> input() const { return {m_values.data(), m_rows, m_columns, m_columns}; }

    [[nodiscard]] double exact(std::size_t row, std::size_t column) const {
        double sum = 0;
        double squares = 0;
        for (std::size_t at = 0; at < m_columns; ++at) {
            sum += m_values[row * m_columns + at];
        }
        const double mean = sum / static_cast<double>(m_columns);
        for (std::size_t at = 0; at < m_columns; ++at) {
            squares += std::pow(m_values[row * m_columns + at] - mean, 2);
        }
        const double variance = squares / static_cast<double>(m_columns);
        return (m_values[row * m_columns + column] - mean) / std::sqrt(variance + 1e-5F) * m_gain[column] +
               m_offset[column];
    }

private:
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<float> m_values;
    std::vector<float> m_gain;
    std::vector<float> m_offset;
};

TEST(LayerNorm, EveryWidthFollowsTheFormula) {
    onEachTarget([] {
        for (std::size_t columns = 1; columns <= 70; ++columns) {
            const Example example(3, columns, 0.5F);
            std::vector<float> output(3 * columns);
            layerNorm(example.norm(), example.input(), {0, 3}, Matrix<float>{output.data(), 3, columns, columns});
            for (std::size_t row = 0; row < 3; ++row) {
                for (std::size_t column = 0; column < columns; ++column) {
                    ASSERT_NEAR(output[row * columns + column], example.exact(row, column), 1e-5)
                        << columns << ": " << row << ", " << column;
                }
            }
        }
    });
}

TEST(LayerNorm, ALargeMeanTakesNothingFromTheVariance) {
    onEachTarget([] {
        const Example example(1, 768, 1000);
        std::vector<float> output(768);
        layerNorm(example.norm(), example.input(), {0, 1}, Matrix<float>{output.data(), 1, 768, 768});
        for (std::size_t column = 0; column < 768; ++column) {
            ASSERT_NEAR(output[column], example.exact(0, column), 2e-3);
        }
    });
}

TEST(LayerNorm, OnlyTheRowsAskedForAreWrittenAndMayBeTheInput) {
    onEachTarget([] {
        const Example example(4, 40, 0);
        std::vector<float> values(example.input().values, example.input().values + 160);
        const std::vector<float> before = values;
        layerNorm(example.norm(), Matrix<const float>{values.data(), 4, 40, 40}, {1, 3},
                  Matrix<float>{values.data(), 4, 40, 40});
        EXPECT_EQ(values[39], before[39]);
        EXPECT_EQ(values[120], before[120]);
        EXPECT_NEAR(values[40], example.exact(1, 0), 1e-5);
        EXPECT_NEAR(values[119], example.exact(2, 39), 1e-5);
    });
}

TEST(LayerNorm, Bf16IsTheRoundedResult) {
    onEachTarget([] {
        const Example example(2, 45, 0);
        std::vector<float> exact(90);
        layerNorm(example.norm(), example.input(), {0, 2}, Matrix<float>{exact.data(), 2, 45, 45});
        std::vector<std::uint16_t> output(2 * 64);
        layerNorm(example.norm(), example.input(), {0, 2}, Matrix<std::uint16_t>{output.data(), 2, 45, 64});
        for (std::size_t at = 0; at < 90; ++at) {
            EXPECT_EQ(output[at / 45 * 64 + at % 45], test::toBf16(exact[at]));
        }
    });
}

}  // namespace
}  // namespace clipscope::kernels
