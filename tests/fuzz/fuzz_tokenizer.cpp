// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabularies and captions: three texts, the tokens, their merges, and what is to be encoded.
#include "core/base/error.h"
#include "core/clip/tokenizer.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temporary_folder.h"

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::TemporaryFolder folder;
    const auto parts = fuzz::partsOf(fuzz::textOf(data, size));
    folder.write("vocab.json", std::string(parts[0]));
    folder.write("merges.txt", parts.size() > 1 ? std::string(parts[1]) : std::string());
    clip::ClipConfig config;
    try {
        const auto tokenizer = clip::Tokenizer::fromFolder(folder.path(), config);
        for (std::size_t at = 2; at < parts.size(); ++at) {
            const clip::TokenSequence sequence = tokenizer->encode(parts[at]);
            fuzz::require(static_cast<std::int64_t>(sequence.ids.size()) == config.contextLength);
            fuzz::require(sequence.length >= 2 && sequence.length <= config.contextLength);
            for (const std::int32_t id : sequence.ids) {
                fuzz::require(id >= 0 && id < config.vocabularySize);
            }
        }
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::BadInput);
    }
    return 0;
}
