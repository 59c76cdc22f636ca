// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/attention.h"
#include "tests/support/bf16.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::fromBf16;
using test::onEachTarget;
using test::toBf16;

struct Extent {
    std::size_t sequences;
    std::size_t queries;
    std::size_t tokens;
    std::size_t heads;
    std::size_t headWidth;
};

/// Random queries, keys and values, what the kernel makes of them, and what doubles do.
class Example {
public:
    explicit Example(Extent extent) : m_extent(extent), m_output(extent.sequences * extent.queries * width()) {
        std::mt19937 random(5);
        std::normal_distribution<float> normal(0, 2);
        const auto values = [&](std::size_t rows) {
            std::vector<float> made(rows * width());
            std::ranges::generate(made, [&] { return fromBf16(toBf16(normal(random))); });
            return made;
        };
        m_query = values(extent.sequences * extent.queries);
        m_key = values(extent.sequences * extent.tokens);
        m_value = values(extent.sequences * extent.tokens);
    }

    [[nodiscard]] std::size_t width() const { return m_extent.heads * m_extent.headWidth; }

    /// The outputs, below each other.
    const std::vector<float>& run(bool isCausal = false, const std::int64_t* last = nullptr) {
        const auto matrix = [&](std::vector<float>& values) {
            return Matrix<float>{values.data(), values.size() / width(), width(), width()};
        };
        const auto constant = [&](const std::vector<float>& values) {
            return Matrix<const float>{values.data(), values.size() / width(), width(), width()};
        };
        runAll(Attention<float>{.query = constant(m_query),
                                .key = constant(m_key),
                                .value = constant(m_value),
                                .output = matrix(m_output),
                                .queries = m_extent.queries,
                                .tokens = m_extent.tokens,
                                .headWidth = m_extent.headWidth,
                                .isCausal = isCausal,
                                .last = last});
        return m_output;
    }

    [[nodiscard]] std::vector<std::uint16_t> runBf16() {
        const auto rounded = [](const std::vector<float>& values) {
            std::vector<std::uint16_t> bits(values.size());
            std::ranges::transform(values, bits.begin(), toBf16);
            return bits;
        };
        const std::vector<std::uint16_t> query = rounded(m_query);
        const std::vector<std::uint16_t> key = rounded(m_key);
        const std::vector<std::uint16_t> value = rounded(m_value);
        std::vector<std::uint16_t> output(m_output.size());
        const auto constant = [&](const std::vector<std::uint16_t>& values) {
            return Matrix<const std::uint16_t>{values.data(), values.size() / width(), width(), width()};
        };
        runAll(Attention<std::uint16_t>{.query = constant(query),
                                        .key = constant(key),
                                        .value = constant(value),
                                        .output = {output.data(), output.size() / width(), width(), width()},
                                        .queries = m_extent.queries,
                                        .tokens = m_extent.tokens,
                                        .headWidth = m_extent.headWidth});
        return output;
    }

    /// \param seen tokens that the query sees
    [[nodiscard]] double exact(std::size_t sequence, std::size_t query, std::size_t column, std::size_t seen) const {
        const std::size_t first = column / m_extent.headWidth * m_extent.headWidth;
        const float* const from = m_query.data() + (sequence * m_extent.queries + query) * width() + first;
        std::vector<double> shares(seen);
        for (std::size_t token = 0; token < seen; ++token) {
            const float* const key = m_key.data() + (sequence * m_extent.tokens + token) * width() + first;
            for (std::size_t at = 0; at < m_extent.headWidth; ++at) {
                shares[token] += static_cast<double>(from[at]) * static_cast<double>(key[at]);
            }
            shares[token] /= std::sqrt(static_cast<double>(m_extent.headWidth));
        }
        const double largest = *std::ranges::max_element(shares);
        double sum = 0;
        double result = 0;
        for (std::size_t token = 0; token < seen; ++token) {
            const double share = std::exp(shares[token] - largest);
            sum += share;
            result += share * m_value[(sequence * m_extent.tokens + token) * width() + column];
        }
        return result / sum;
    }

private:
    template <typename Number>
    void runAll(const Attention<Number>& attention) const {
        for (std::size_t sequence = 0; sequence < m_extent.sequences; ++sequence) {
            for (std::size_t head = 0; head < m_extent.heads; ++head) {
                attend(attention, sequence, head);
            }
        }
    }

    Extent m_extent;
    std::vector<float> m_query;
    std::vector<float> m_key;
    std::vector<float> m_value;
    std::vector<float> m_output;
};

TEST(AttentionKernel, EverySizeFollowsTheFormula) {
    onEachTarget([] {
        for (const std::size_t tokens : {1, 2, 15, 16, 17, 50, 77, 300}) {
            for (const std::size_t headWidth : {1, 16, 20, 64}) {
                const Extent extent{2, tokens, tokens, 2, headWidth};
                Example example(extent);
                const std::vector<float>& output = example.run();
                for (std::size_t query = 0; query < tokens; query += 7) {
                    for (std::size_t column = 0; column < example.width(); ++column) {
                        ASSERT_NEAR(output[(tokens + query) * example.width() + column],
                                    example.exact(1, query, column, tokens), 2e-5)
                            << tokens << " tokens, heads of " << headWidth << ": " << query << ", " << column;
                    }
                }
            }
        }
    });
}

TEST(AttentionKernel, ACausalQuerySeesNothingLater) {
    onEachTarget([] {
        const Extent extent{2, 40, 40, 2, 64};
        Example example(extent);
        const std::vector<float>& output = example.run(true);
        for (std::size_t query = 0; query < 40; ++query) {
            for (std::size_t column = 0; column < 128; ++column) {
                ASSERT_NEAR(output[(40 + query) * 128 + column], example.exact(1, query, column, query + 1), 2e-5)
                    << query << ", " << column;
            }
        }
    });
}

TEST(AttentionKernel, OneQuerySeesTheTokensUpToItsSequencesEnd) {
    onEachTarget([] {
        const Extent extent{3, 1, 33, 2, 16};
        Example example(extent);
        const std::vector<std::int64_t> last{0, 32, 18};
        const std::vector<float>& output = example.run(false, last.data());
        for (std::size_t sequence = 0; sequence < 3; ++sequence) {
            for (std::size_t column = 0; column < 32; ++column) {
                ASSERT_NEAR(output[sequence * 32 + column],
                            example.exact(sequence, 0, column, static_cast<std::size_t>(last[sequence]) + 1), 2e-5)
                    << sequence << ", " << column;
            }
        }
    });
}

TEST(AttentionKernel, Bf16IsTheRoundedResult) {
    onEachTarget([] {
        Example example({1, 50, 50, 1, 64});
        const std::vector<float> exact = example.run();
        const std::vector<std::uint16_t> output = example.runBf16();
        for (std::size_t at = 0; at < exact.size(); ++at) {
            ASSERT_EQ(output[at], toBf16(exact[at])) << at;
        }
    });
}

}  // namespace
}  // namespace clipscope::kernels
