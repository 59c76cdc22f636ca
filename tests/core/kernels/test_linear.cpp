// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/amx_linear.h"
#include "core/kernels/bf16_linear.h"
#include "core/kernels/bf16_result.h"
#include "core/kernels/fp32_linear.h"
#include "tests/support/bf16.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::fromBf16;
using test::onEachTarget;
using test::toBf16;

float valueOf(float number) {
    return number;
}
float valueOf(std::uint16_t number) {
    return fromBf16(number);
}

template <typename Number>
Number numberOf(float value) {
    if constexpr (std::is_same_v<Number, float>) {
        return value;
    } else {
        return toBf16(value);
    }
}

double activated(double x, Activation activation) {
    switch (activation) {
        case Activation::None:
            return x;
        case Activation::Swish:
            return x / (1 + std::exp(-x));
        case Activation::Gelu:
            return x / 2 * (1 + std::erf(x / std::sqrt(2.0)));
    }
    return x;
}

/// Memory in which matrices lie as the kernels want them: rows begin at a cache line.
template <typename Number>
class Rows {
public:
    Rows(std::size_t rows, std::size_t columns)
        : m_rows(rows),
          m_columns(columns),
          m_lines((columns + CacheLine<Number>::size - 1) / CacheLine<Number>::size),
          m_memory(rows * m_lines) {}

    template <typename View = Number>
    [[nodiscard]] Matrix<View> view() {
        return {m_memory.data()->values.data(), m_rows, m_columns, m_lines * CacheLine<Number>::size};
    }

private:
    std::size_t m_rows;
    std::size_t m_columns;
    std::size_t m_lines;
    std::vector<CacheLine<Number>> m_memory;
};

/// A layer with random weights, an input of random rows, and what doubles make of them.
template <class Layer>
class Example {
public:
    using Number = typename Layer::Number;

    Example(std::size_t rowCount, std::size_t outputs, std::size_t inputs, bool hasBias = true)
        : input(rowCount, inputs), m_weight(outputs * inputs), m_bias(outputs), m_outputs(outputs), m_inputs(inputs) {
        std::mt19937 random(7);
        std::normal_distribution<float> normal;
        for (Number& value : m_weight) {
            value = numberOf<Number>(normal(random) / std::sqrt(static_cast<float>(inputs)));
        }
        for (float& value : m_bias) {
            value = hasBias ? normal(random) : 0;
        }
        for (std::size_t row = 0; row < rowCount; ++row) {
            for (std::size_t column = 0; column < inputs; ++column) {
                input.view().row(row)[column] = numberOf<Number>(normal(random));
            }
        }
        m_hasBias = hasBias;
    }

    [[nodiscard]] Layer layer() const {
        return Layer({m_weight.data(), m_outputs, m_inputs, m_inputs}, m_hasBias ? m_bias.data() : nullptr);
    }

    [[nodiscard]] double exact(std::size_t row, std::size_t output) {
        double sum = m_bias[output];
        for (std::size_t at = 0; at < m_inputs; ++at) {
            sum += static_cast<double>(valueOf(input.view().row(row)[at])) *
                   static_cast<double>(valueOf(m_weight[output * m_inputs + at]));
        }
        return sum;
    }

    /// All rows and panels at once.
    void run(const LinearResult& result, Activation activation = Activation::None) {
        const Layer all = layer();
        const Matrix<const Number> view = input.template view<const Number>();
        all.multiply(view, {0, view.rows}, {0, all.panels()}, activation, result);
    }

    Rows<Number> input;

private:
    std::vector<Number> m_weight;
    std::vector<float> m_bias;
    std::size_t m_outputs;
    std::size_t m_inputs;
    bool m_hasBias = true;
};

/// Runs `check` for a layer's kernel: on each instruction set, or, for tiles, where the CPU has them.
template <class Layer, typename Check>
void onEachKernel(const Check& check) {
    if constexpr (std::is_same_v<Layer, Fp32Linear>) {
        onEachTarget(check);
    } else {
        check();
    }
}

template <class Layer>
class Linear : public ::testing::Test {
protected:
    void SetUp() override {
        if (std::is_same_v<Layer, AmxLinear> && !hasAmx()) {
            GTEST_SKIP() << "this CPU has no AMX";
        }
        if (std::is_same_v<Layer, Bf16Linear> && !hasAvx512Bf16()) {
            GTEST_SKIP() << "this CPU has no AVX512_BF16";
        }
    }
};
using Layers = ::testing::Types<Fp32Linear, AmxLinear, Bf16Linear>;
TYPED_TEST_SUITE(Linear, Layers, );

TYPED_TEST(Linear, EveryNumberOfRowsGivesTheProducts) {
    onEachKernel<TypeParam>([] {
        for (std::size_t rows = 1; rows <= 70; ++rows) {
            Example<TypeParam> example(rows, 40, 64);
            Rows<float> output(rows, 40);
            example.run(output.view());
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column < 40; ++column) {
                    ASSERT_NEAR(output.view().row(row)[column], example.exact(row, column), 1e-5)
                        << rows << " rows: " << row << ", " << column;
                }
            }
        }
    });
}

TYPED_TEST(Linear, AnyWidthsGiveTheProducts) {
    onEachKernel<TypeParam>([] {
        for (const std::size_t inputs : {1, 3, 31, 33, 100, 588}) {
            for (const std::size_t outputs : {1, 7, 15, 17, 31, 33, 65}) {
                Example<TypeParam> example(18, outputs, inputs);
                Rows<float> output(18, outputs);
                example.run(output.view());
                for (std::size_t row = 0; row < 18; ++row) {
                    for (std::size_t column = 0; column < outputs; ++column) {
                        ASSERT_NEAR(output.view().row(row)[column], example.exact(row, column), 2e-5)
                            << inputs << " x " << outputs << ": " << row << ", " << column;
                    }
                }
            }
        }
    });
}

TYPED_TEST(Linear, ManyInputsLoseNothing) {
    onEachKernel<TypeParam>([] {
        Example<TypeParam> example(3, 33, 5000);
        Rows<float> output(3, 33);
        example.run(output.view());
        for (std::size_t column = 0; column < 33; ++column) {
            EXPECT_NEAR(output.view().row(2)[column], example.exact(2, column), 1e-4);
        }
    });
}

TYPED_TEST(Linear, PartsEqualTheWholeToTheLastBit) {
    onEachKernel<TypeParam>([] {
        // More rows and panels than stay in the second cache together.
        Example<TypeParam> example(190, 130, 2100);
        const TypeParam layer = example.layer();
        Rows<float> whole(190, 130);
        example.run(whole.view());
        Rows<float> parts(190, 130);
        const auto input = example.input.template view<const typename TypeParam::Number>();
        for (const IndexRange rows : {IndexRange{0, 1}, IndexRange{1, 33}, IndexRange{33, 190}}) {
            layer.multiply(input, rows, {0, 1}, Activation::None, parts.view());
            layer.multiply(input, rows, {1, layer.panels()}, Activation::None, parts.view());
        }
        for (std::size_t row = 0; row < 190; ++row) {
            for (std::size_t column = 0; column < 130; ++column) {
                ASSERT_EQ(parts.view().row(row)[column], whole.view().row(row)[column]) << row << ", " << column;
            }
        }
    });
}

TYPED_TEST(Linear, NothingElseIsWritten) {
    onEachKernel<TypeParam>([] {
        Example<TypeParam> example(20, 50, 32);
        const TypeParam layer = example.layer();
        Rows<float> output(20, 64);
        for (std::size_t row = 0; row < 20; ++row) {
            std::fill_n(output.view().row(row), 64, 99.0F);
        }
        ASSERT_GT(layer.panels(), 1U);
        layer.multiply(example.input.template view<const typename TypeParam::Number>(), {3, 17}, {1, layer.panels()},
                       Activation::None, output.view());
        EXPECT_EQ(output.view().row(2)[49], 99);
        EXPECT_EQ(output.view().row(17)[49], 99);
        EXPECT_EQ(output.view().row(3)[50], 99);
        EXPECT_EQ(output.view().row(3)[0], 99);
        EXPECT_NE(output.view().row(3)[49], 99);
    });
}

TYPED_TEST(Linear, WithoutBiasItIsTheProductAlone) {
    onEachKernel<TypeParam>([] {
        Example<TypeParam> example(2, 33, 32, false);
        Rows<float> output(2, 33);
        example.run(output.view());
        EXPECT_NEAR(output.view().row(1)[32], example.exact(1, 32), 1e-5);
    });
}

TYPED_TEST(Linear, ActivationsFollowTheirFormulas) {
    onEachKernel<TypeParam>([] {
        for (const Activation activation : {Activation::Swish, Activation::Gelu}) {
            Example<TypeParam> example(35, 64, 96);
            Rows<float> output(35, 64);
            example.run(output.view(), activation);
            for (std::size_t row = 0; row < 35; ++row) {
                for (std::size_t column = 0; column < 64; ++column) {
                    ASSERT_NEAR(output.view().row(row)[column], activated(example.exact(row, column), activation), 1e-5)
                        << row << ", " << column;
                }
            }
        }
    });
}

TYPED_TEST(Linear, Bf16IsTheRoundedResult) {
    onEachKernel<TypeParam>([] {
        for (const Activation activation : {Activation::None, Activation::Swish, Activation::Gelu}) {
            for (const std::size_t outputs : {64, 39}) {
                Example<TypeParam> example(35, outputs, 96);
                Rows<float> exact(35, outputs);
                example.run(exact.view(), activation);
                Rows<std::uint16_t> output(35, outputs);
                example.run(output.view(), activation);
                for (std::size_t row = 0; row < 35; ++row) {
                    for (std::size_t column = 0; column < outputs; ++column) {
                        ASSERT_EQ(output.view().row(row)[column], toBf16(exact.view().row(row)[column]))
                            << row << ", " << column;
                    }
                }
            }
        }
    });
}

TYPED_TEST(Linear, AResidualIsAddedTo) {
    onEachKernel<TypeParam>([] {
        Example<TypeParam> example(19, 45, 64);
        Rows<float> product(19, 45);
        example.run(product.view());
        Rows<float> stream(19, 45);
        for (std::size_t row = 0; row < 19; ++row) {
            std::fill_n(stream.view().row(row), 45, static_cast<float>(row) + 0.5F);
        }
        example.run(Residual{stream.view()});
        for (std::size_t row = 0; row < 19; ++row) {
            for (std::size_t column = 0; column < 45; ++column) {
                ASSERT_EQ(stream.view().row(row)[column],
                          product.view().row(row)[column] + (static_cast<float>(row) + 0.5F));
            }
        }
    });
}

/// One output that is the input itself.
template <class Layer>
float passedThrough(float value, Activation activation) {
    using Number = typename Layer::Number;
    const Number one = numberOf<Number>(1);
    const Layer layer({&one, 1, 1, 1}, nullptr);
    Rows<Number> input(1, 1);
    input.view().row(0)[0] = numberOf<Number>(value);
    Rows<float> output(1, 1);
    layer.multiply(input.template view<const Number>(), {0, 1}, {0, 1}, activation, output.view());
    return output.view().row(0)[0];
}

TYPED_TEST(Linear, LargeValuesNeitherOverflowNorVanish) {
    onEachKernel<TypeParam>([] {
        for (const Activation activation : {Activation::Swish, Activation::Gelu}) {
            EXPECT_FLOAT_EQ(passedThrough<TypeParam>(1e30F, activation),
                            valueOf(numberOf<typename TypeParam::Number>(1e30F)));
            EXPECT_NEAR(passedThrough<TypeParam>(-1e4F, activation), 0, 1e-30);
            EXPECT_EQ(passedThrough<TypeParam>(0, activation), 0);
        }
    });
}

TYPED_TEST(Linear, NoNumberStaysNoNumber) {
    onEachKernel<TypeParam>([] {
        const float none = std::numeric_limits<float>::quiet_NaN();
        for (const Activation activation : {Activation::None, Activation::Swish, Activation::Gelu}) {
            EXPECT_TRUE(std::isnan(passedThrough<TypeParam>(none, activation)));
        }
    });
}

}  // namespace
}  // namespace clipscope::kernels
