// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/amx_linear.h"

#include "core/kernels/bf16_result.h"
#include "core/kernels/panel_walk.h"
#include "core/kernels/prefetch.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>
#define CLIPSCOPE_AMX __attribute__((target("amx-tile,amx-bf16")))
#endif

namespace clipscope::kernels {
namespace {

constexpr std::size_t tileRows = 16;
constexpr std::size_t tileBytes = 64;  ///< of one row: 16 sums in fp32 or 32 inputs in bf16
constexpr std::size_t blockRows = AmxLinear::blockRows;
static_assert(blockRows == 2 * tileRows);
constexpr std::size_t panelColumns = bf16PanelColumns;
constexpr std::size_t stepNumbers = panelColumns * AmxLinear::stepInputs;

#ifdef __x86_64__

/// Steps whose tiles of both sides stay in the first cache: sums are kept in memory between them.
constexpr std::size_t stepsAtOnce = 8;

constexpr std::size_t mostPanelsOfGroup = 32;

/// What ldtilecfg reads.
struct alignas(64) TileConfiguration {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::array<std::uint8_t, 14> reserved{};
    std::array<std::uint16_t, 16> rowBytes{};
    std::array<std::uint8_t, 16> rows{};
};

// Tiles 0 to 3 hold sums (upper left, upper right, lower left, lower right), 4 and 5 inputs (upper, lower), 6 and 7
// weights (left, right).

/// Sets the shapes of all tiles for a block of that many rows.
CLIPSCOPE_AMX void configureTiles(std::size_t rows) {
    TileConfiguration shapes;
    std::fill_n(shapes.rowBytes.begin(), 8, static_cast<std::uint16_t>(tileBytes));
    std::fill_n(shapes.rows.begin(), 8, static_cast<std::uint8_t>(tileRows));
    const auto upper = static_cast<std::uint8_t>(std::min(rows, tileRows));
    const auto lower = static_cast<std::uint8_t>(rows > tileRows ? rows - tileRows : 1);
    for (const std::size_t tile : {0, 1, 4}) {
        shapes.rows[tile] = upper;
    }
    for (const std::size_t tile : {2, 3, 5}) {
        shapes.rows[tile] = lower;
    }
    // The intrinsics do not tell the compiler that they read memory.
    __asm__ volatile("" : : "r"(&shapes) : "memory");
    _tile_loadconfig(&shapes);
}

struct Block {
    const std::uint16_t* input;
    std::size_t inputStride;  ///< in bytes
    const std::uint16_t* weight;
    std::size_t steps;
    float* sums;   ///< blockRows x panelColumns
    bool isFirst;  ///< sums begin at zero
};

constexpr std::size_t sumStride = panelColumns * sizeof(float);

CLIPSCOPE_AMX void multiplyUpperBlock(const Block& block, PrefetchPart ahead) {
    __asm__ volatile("" : : : "memory");
    if (block.isFirst) {
        _tile_zero(0);
        _tile_zero(1);
    } else {
        _tile_loadd(0, block.sums, sumStride);
        _tile_loadd(1, block.sums + 16, sumStride);
    }
    const std::uint16_t* input = block.input;
    const std::uint16_t* weight = block.weight;
    for (std::size_t step = 0; step < block.steps; ++step) {
        _tile_loadd(4, input, block.inputStride);
        _tile_loadd(6, weight, tileBytes);
        _tile_loadd(7, weight + 512, tileBytes);
        ahead.advance();
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        input += AmxLinear::stepInputs;
        weight += stepNumbers;
    }
    _tile_stored(0, block.sums, sumStride);
    _tile_stored(1, block.sums + 16, sumStride);
}

CLIPSCOPE_AMX void multiplyBlock(const Block& block, PrefetchPart ahead) {
    __asm__ volatile("" : : : "memory");
    float* const lowerSums = block.sums + tileRows * panelColumns;
    if (block.isFirst) {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    } else {
        _tile_loadd(0, block.sums, sumStride);
        _tile_loadd(1, block.sums + 16, sumStride);
        _tile_loadd(2, lowerSums, sumStride);
        _tile_loadd(3, lowerSums + 16, sumStride);
    }
    const std::uint16_t* upper = block.input;
    const std::uint16_t* lower = block.input + tileRows * block.inputStride / sizeof(std::uint16_t);
    const std::uint16_t* weight = block.weight;
    for (std::size_t step = 0; step < block.steps; ++step) {
        _tile_loadd(6, weight, tileBytes);
        _tile_loadd(7, weight + 512, tileBytes);
        _tile_loadd(4, upper, block.inputStride);
        _tile_loadd(5, lower, block.inputStride);
        ahead.advance();
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        _tile_dpbf16ps(2, 5, 6);
        _tile_dpbf16ps(3, 5, 7);
        upper += AmxLinear::stepInputs;
        lower += AmxLinear::stepInputs;
        weight += stepNumbers;
    }
    _tile_stored(0, block.sums, sumStride);
    _tile_stored(1, block.sums + 16, sumStride);
    _tile_stored(2, lowerSums, sumStride);
    _tile_stored(3, lowerSums + 16, sumStride);
}

/// Rows times panels: groups of panels, in each of them blocks of rows, in each of those steps that stay in the first
/// cache.
struct Product {
    Matrix<const std::uint16_t> input;
    IndexRange rows;
    IndexRange panels;
    const std::uint16_t* weight;
    std::size_t steps;
    std::size_t panelNumbers;
    const float* bias;
    std::size_t outputs;
    Activation activation;
    const LinearResult& result;

    CLIPSCOPE_AMX void run() const {
        const std::size_t groupPanels = std::min(
            mostPanelsOfGroup,
            panelsOfGroup(rows.size() * input.columns * sizeof(std::uint16_t), panelNumbers * sizeof(std::uint16_t)));
        std::size_t configuredRows = 0;
        for (IndexRange group{panels.begin, 0}; group.begin < panels.end; group.begin = group.end) {
            group.end = std::min(panels.end, group.begin + groupPanels);
            for (IndexRange block{rows.begin, 0}; block.begin < rows.end; block.begin = block.end) {
                block.end = std::min(rows.end, block.begin + blockRows);
                if (block.size() != configuredRows) {
                    configuredRows = block.size();
                    configureTiles(configuredRows);
                }
                multiplyRows(block, group, groupPanels);
            }
        }
        _tile_release();
    }

private:
    void multiplyRows(IndexRange block, IndexRange group, std::size_t groupPanels) const {
        static thread_local std::vector<CacheLine<float>> memory(mostPanelsOfGroup * blockRows * panelColumns /
                                                                 CacheLine<float>::size);
        const auto multiplyOne = block.size() > tileRows ? multiplyBlock : multiplyUpperBlock;
        for (IndexRange part{0, 0}; part.begin < steps; part.begin = part.end) {
            part.end = std::min(steps, part.begin + stepsAtOnce);
            float* sums = memory.data()->values.data();
            for (std::size_t panel = group.begin; panel < group.end; ++panel) {
                multiplyOne({.input = input.row(block.begin) + part.begin * AmxLinear::stepInputs,
                             .inputStride = input.stride * sizeof(std::uint16_t),
                             .weight = weightOf(panel, part.begin),
                             .steps = part.size(),
                             .sums = sums,
                             .isFirst = part.begin == 0},
                            ahead(panel + groupPanels, part, block));
                if (part.end == steps) {
                    const IndexRange columns{panel * panelColumns, std::min(outputs, (panel + 1) * panelColumns)};
                    finishBlock(
                        {.sums = sums, .rows = block, .columns = columns, .bias = bias, .activation = activation},
                        result);
                }
                sums += blockRows * panelColumns;
            }
        }
    }

    [[nodiscard]] const std::uint16_t* weightOf(std::size_t panel, std::size_t step) const {
        return weight + panel * panelNumbers + step * stepNumbers;
    }

    /// What a block of rows fetches of a panel of the next group.
    [[nodiscard]] PrefetchPart ahead(std::size_t panel, IndexRange part, IndexRange block) const {
        if (panel >= panels.end) {
            return {};
        }
        const std::size_t blocks = (rows.size() + blockRows - 1) / blockRows;
        return PrefetchPart::of(weightOf(panel, part.begin), part.size() * stepNumbers * sizeof(std::uint16_t),
                                (block.begin - rows.begin) / blockRows, blocks, part.size());
    }
};

bool askForAmx() {
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    constexpr unsigned amxBf16 = 1U << 22U;
    constexpr unsigned amxTile = 1U << 24U;
    if (__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) == 0 || (edx & amxBf16) == 0 || (edx & amxTile) == 0) {
        return false;
    }
    // Linux, Documentation/arch/x86/xstate.rst: state of this size has to be asked for.
    constexpr long requestPermission = 0x1023;
    constexpr long tileData = 18;
    return syscall(SYS_arch_prctl, requestPermission, tileData) == 0;
}

#endif

}  // namespace

#ifdef __x86_64__

bool hasAmx() {
    static const bool has = askForAmx();
    return has;
}

void AmxLinear::multiply(Matrix<const std::uint16_t> input, IndexRange rows, IndexRange panels, Activation activation,
                         const LinearResult& result) const {
    Product{.input = input,
            .rows = rows,
            .panels = panels,
            .weight = weight(),
            .steps = steps(),
            .panelNumbers = panelNumbers(),
            .bias = bias(),
            .outputs = outputs(),
            .activation = activation,
            .result = result}
        .run();
}

#else

bool hasAmx() {
    return false;
}

void AmxLinear::multiply(Matrix<const std::uint16_t>, IndexRange, IndexRange, Activation, const LinearResult&) const {
    throw std::logic_error("AmxLinear::multiply on a CPU without AMX");
}

#endif

AmxLinear::AmxLinear(Matrix<const std::uint16_t> from, const float* bias)
    : PanelledLinear(from.rows, from.columns, panelColumns, stepInputs, bias) {
    // A tile of weights is 16 outputs wide; its rows are pairs of inputs, and both of a pair stand beside each other.
    for (std::size_t output = 0; output < outputs(); ++output) {
        const std::uint16_t* const row = from.row(output);
        std::uint16_t* const to =
            weight() + output / panelColumns * panelNumbers() + output % panelColumns / 16 * 512 + output % 16 * 2;
        for (std::size_t in = 0; in < inputs(); ++in) {
            to[in / stepInputs * stepNumbers + in % stepInputs / 2 * 32 + in % 2] = row[in];
        }
    }
}

}  // namespace clipscope::kernels
