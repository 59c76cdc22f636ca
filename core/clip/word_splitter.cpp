// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/word_splitter.h"

#include "core/base/error.h"

#include <array>
#include <cstddef>
#include <string>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace clipscope::clip {
namespace {

// Of the white space that the original excludes, a cleaned caption holds only spaces; PCRE2's own \s knows one
// character more than Python's.
constexpr std::string_view pattern =
    R"(<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^ \p{L}\p{N}]+)";

[[noreturn]] void fail(int code) {
    std::array<PCRE2_UCHAR, 256> text{};
    pcre2_get_error_message(code, text.data(), text.size());
    throw Error(ErrorCode::Internal, MessageId::system_call_failed,
                {std::string("pcre2"), std::string(reinterpret_cast<const char*>(text.data()))});
}

}  // namespace

struct WordSplitter::Pattern {
    std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> code{nullptr, &pcre2_code_free};
};

struct WordSplitter::Words::Matches {
    std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data{nullptr, &pcre2_match_data_free};
};

WordSplitter::WordSplitter() : m_pattern(std::make_unique<Pattern>()) {
    int error = 0;
    PCRE2_SIZE place = 0;
    m_pattern->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                        PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS, &error, &place, nullptr));
    if (!m_pattern->code) {
        fail(error);
    }
    // Where machine code cannot be made, matching falls back to the interpreter.
    pcre2_jit_compile(m_pattern->code.get(), PCRE2_JIT_COMPLETE);
}

WordSplitter::~WordSplitter() = default;

WordSplitter::Words::Words(const WordSplitter& splitter, std::string_view text)
    : m_splitter(splitter), m_text(text), m_matches(std::make_unique<Matches>()) {
    m_matches->data.reset(pcre2_match_data_create_from_pattern(m_splitter.m_pattern->code.get(), nullptr));
    if (!m_matches->data) {
        fail(PCRE2_ERROR_NOMEMORY);
    }
}

WordSplitter::Words::~Words() = default;

std::string_view WordSplitter::Words::next() {
    const int found = pcre2_match(m_splitter.m_pattern->code.get(), reinterpret_cast<PCRE2_SPTR>(m_text.data()),
                                  m_text.size(), 0, PCRE2_NO_UTF_CHECK, m_matches->data.get(), nullptr);
    if (found == PCRE2_ERROR_NOMATCH) {
        return {};
    }
    if (found < 0) {
        fail(found);
    }
    const PCRE2_SIZE* bounds = pcre2_get_ovector_pointer(m_matches->data.get());
    const std::string_view word = m_text.substr(bounds[0], bounds[1] - bounds[0]);
    m_text.remove_prefix(bounds[1]);
    return word;
}

}  // namespace clipscope::clip
