// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/bpe.h"

#include <compare>
#include <cstddef>
#include <functional>
#include <queue>

namespace clipscope::clip {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::uint64_t pairKey(std::int32_t left, std::int32_t right) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32U) | static_cast<std::uint32_t>(right);
}

/// A part of the word, in a list linked both ways.
struct Piece {
    std::int32_t id = 0;
    std::size_t previous = none;
    std::size_t next = none;
    bool isMergedAway = false;
};

/// A merge that was possible when it was noted; the pieces may have changed since.
struct Candidate {
    std::int32_t rank = 0;
    std::size_t left = 0;
    std::int32_t leftId = 0;
    std::int32_t rightId = 0;
    std::int32_t merged = 0;

    auto operator<=>(const Candidate&) const = default;
};

}  // namespace

BytePairEncoder::BytePairEncoder(const Vocabulary& vocabulary)
    : m_bytes(vocabulary.bytes), m_lastBytes(vocabulary.lastBytes) {
    m_merges.reserve(vocabulary.merges.size());
    std::int32_t rank = 0;
    for (const Merge& merge : vocabulary.merges) {
        m_merges.emplace(pairKey(merge.left, merge.right), RankedMerge{.rank = rank++, .merged = merge.merged});
    }
}

const BytePairEncoder::RankedMerge* BytePairEncoder::find(std::int32_t left, std::int32_t right) const {
    const auto found = m_merges.find(pairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

void BytePairEncoder::encode(std::string_view word, std::vector<std::int32_t>& ids) const {
    if (word.empty()) {
        return;
    }
    std::vector<Piece> pieces(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool isLast = at + 1 == word.size();
        const auto byte = static_cast<unsigned char>(word[at]);
        pieces[at] = {.id = (isLast ? m_lastBytes : m_bytes)[byte],
                      .previous = at == 0 ? none : at - 1,
                      .next = isLast ? none : at + 1};
    }

    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto note = [&](std::size_t left) {
        if (left == none || pieces[left].next == none) {
            return;
        }
        const std::int32_t leftId = pieces[left].id;
        const std::int32_t rightId = pieces[pieces[left].next].id;
        if (const RankedMerge* merge = find(leftId, rightId)) {
            candidates.push({merge->rank, left, leftId, rightId, merge->merged});
        }
    };
    for (std::size_t at = 0; at + 1 < pieces.size(); ++at) {
        note(at);
    }
    while (!candidates.empty()) {
        const Candidate best = candidates.top();
        candidates.pop();
        Piece& left = pieces[best.left];
        if (left.isMergedAway || left.id != best.leftId || left.next == none || pieces[left.next].id != best.rightId) {
            continue;
        }
        Piece& right = pieces[left.next];
        right.isMergedAway = true;
        left.id = best.merged;
        left.next = right.next;
        if (left.next != none) {
            pieces[left.next].previous = best.left;
        }
        note(left.previous);
        note(best.left);
    }
    for (std::size_t at = 0; at != none; at = pieces[at].next) {
        ids.push_back(pieces[at].id);
    }
}

}  // namespace clipscope::clip
