// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/batch_runner.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t allocations = 0;

}  // namespace

// Every allocation of this program is counted, for the thread that makes it. Inlined they would look to GCC like a pair
// that does not match.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}

namespace clipscope::bench {
namespace {

using backend::Tower;

class WordTokenizer final : public clip::Tokenizer {
public:
    explicit WordTokenizer(std::int64_t length) : m_length(static_cast<std::size_t>(length)) {}
    [[nodiscard]] clip::TokenSequence encode(std::string_view text) const override {
        return {.ids = std::vector<std::int32_t>(m_length, static_cast<std::int32_t>(text.size())), .length = 2};
    }
    [[nodiscard]] bool isBuiltIn() const override { return true; }
    [[nodiscard]] std::string description() const override { return "words"; }

private:
    std::size_t m_length;
};

class TimedRegion : public testing::TestWithParam<backend::Precision> {};
INSTANTIATE_TEST_SUITE_P(Precisions, TimedRegion, testing::Values(backend::Precision::Fp32, backend::Precision::Bf16));

TEST_P(TimedRegion, AllocatesNothingButWhatTheModelDoes) {
    const clip::ClipModel model = clip::openModel({.model = "tiny", .isModelGiven = true});
    const test::TemporaryFolder folder;
    folder.write("a.png", test::tinyPng(64, 64, {250, 0, 0}));
    const ImagePool images(ImagePool::listFolder(folder.path()), model.config, 8, true, 1, {}, [](const Message&) {});
    const WordTokenizer tokenizer(model.config.contextLength);
    const CaptionPool captions({"a caption", "another"}, tokenizer, model.config.contextLength, 8);
    test::FakeClock clock;
    test::FakeEngine engine(clock);
    backend::LoadContext context;
    CaseEncoders encoders;
    encoders.image = engine.load(model, {.tower = Tower::Image, .precision = GetParam()}, context)->makeEncoder();
    encoders.text = engine.load(model, {.tower = Tower::Text}, context)->makeEncoder();
    BatchRunner batches({.tower = Tower::Pair, .batchSize = 4}, model, encoders, &images, &captions);
    static_cast<void>(batches.run(4));

    const std::size_t before = allocations;
    for (int number = 0; number < 10; ++number) {
        static_cast<void>(batches.run(4));
    }
    EXPECT_EQ(allocations, before);
    EXPECT_EQ(engine.pixelsCameIn, GetParam()) << "the encoder has to convert them";
    ::operator delete(::operator new(sizeof(int)));
    EXPECT_GT(allocations, before) << "the count is dead";
}

}  // namespace
}  // namespace clipscope::bench
