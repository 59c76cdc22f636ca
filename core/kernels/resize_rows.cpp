// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize_rows.h"

#include "core/kernels/vector_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/resize_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/fixed_point.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

#if HWY_TARGET == HWY_SCALAR

template <typename Value>
void resizeChannels(const RowTask& /*task*/, std::span<Value> /*out*/) {}

#else

/// (value / 255 - mean) / deviation of one channel.
class NormaliserByQuotients {
public:
    HWY_INLINE NormaliserByQuotients(const Normalisation& normalisation, std::size_t channel)
        : m_mean(hn::Set(Floats(), normalisation.mean[channel])),
          m_deviation(hn::Set(Floats(), normalisation.deviation[channel])) {}

    HWY_INLINE Vector operator()(Vector value) const {
        return hn::Div(hn::Sub(hn::Div(value, hn::Set(Floats(), 255.0F)), m_mean), m_deviation);
    }

private:
    Vector m_mean;
    Vector m_deviation;
};

/// The same, where Normalisation::isProductExact.
class NormaliserByProducts {
public:
    HWY_INLINE NormaliserByProducts(const Normalisation& normalisation, std::size_t channel)
        : m_mean(hn::Set(Floats(), normalisation.mean[channel])),
          m_reciprocal(hn::Set(Floats(), normalisation.reciprocal[channel].value)),
          m_reciprocalRest(hn::Set(Floats(), normalisation.reciprocal[channel].rest)) {}

    HWY_INLINE Vector operator()(Vector value) const {
        constexpr Reciprocal whole(255.0F);
        const Vector share = times(value, hn::Set(Floats(), whole.value), hn::Set(Floats(), whole.rest));
        return times(hn::Sub(share, m_mean), m_reciprocal, m_reciprocalRest);
    }

private:
    HWY_INLINE static Vector times(Vector value, Vector factor, Vector rest) {
        return hn::MulAdd(value, factor, hn::Mul(value, rest));
    }

    Vector m_mean;
    Vector m_reciprocal;
    Vector m_reciprocalRest;
};

HWY_INLINE Vector toLevel(const FixedPoint& sum) {
    const Words words;
    return hn::ConvertTo(Floats(), hn::Min(hn::Max(sum.rounded(), hn::Zero(words)), hn::Set(words, 255)));
}

template <class Normaliser, typename Value>
HWY_INLINE void resizeChannel(const RowTask& task, std::size_t channel, const Normaliser& normalise, Value* to) {
    const Words words;
    const auto pairs = static_cast<std::size_t>(task.weights.pairs);
    const std::int32_t* const low = task.weights.low.data() + task.row * pairs;
    const std::int32_t* const high = task.weights.high.data() + task.row * pairs;
    const std::int32_t* const* const sources = task.pairs;
    const std::size_t width = task.width;
    const std::size_t begin = channel * wordsOfRow(width);
    for (std::size_t column = 0; column < width; column += 2 * lanes) {
        FixedPoint left;
        FixedPoint right;
#pragma GCC unroll 4
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            const std::int32_t* const values = sources[pair] + begin + column;
            const WordVector lowWeights = hn::Set(words, low[pair]);
            const WordVector highWeights = hn::Set(words, high[pair]);
            left.add(hn::Load(words, values), lowWeights, highWeights);
            right.add(hn::Load(words, values + lanes), lowWeights, highWeights);
        }
        storeUpTo(normalise(toLevel(left)), to + column, width - column);
        if (column + lanes < width) {
            storeUpTo(normalise(toLevel(right)), to + column + lanes, width - column - lanes);
        }
    }
}

template <typename Value>
void resizeChannels(const RowTask& task, std::span<Value> out) {
    const std::size_t plane = out.size() / channels;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        Value* const to = out.data() + channel * plane + task.row * task.width;
        if (HWY_NATIVE_FMA && task.normalisation.isProductExact) {
            resizeChannel(task, channel, NormaliserByProducts(task.normalisation, channel), to);
        } else {
            resizeChannel(task, channel, NormaliserByQuotients(task.normalisation, channel), to);
        }
    }
}

#endif

void resizeToFloats(const RowTask& task, std::span<float> out) {
    resizeChannels(task, out);
}

void resizeToBf16(const RowTask& task, std::span<std::uint16_t> out) {
    resizeChannels(task, out);
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(resizeToFloats);
HWY_EXPORT(resizeToBf16);

void resizeRow(const RowTask& task, std::span<float> out) {
    HWY_DYNAMIC_DISPATCH(resizeToFloats)(task, out);
}

void resizeRow(const RowTask& task, std::span<std::uint16_t> out) {
    HWY_DYNAMIC_DISPATCH(resizeToBf16)(task, out);
}

}  // namespace clipscope::kernels
#endif
