// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace clipscope::backend {

/// What a tower computes on the way, in memory that is used again: fresh memory for each layer costs a page fault every
/// 4 KiB.
class Workspace {
public:
    enum class Role : std::uint8_t {
        Patches,
        PatchEmbedding,
        State,
        Normed,
        QueryKeyValue,
        Attended,
        Hidden,
        PooledState,
        PooledNormed,
        PooledQuery,
        PooledAttended,
        PooledHidden,
        Embedding,
    };

    /// A matrix [rows, columns] whose contents are what was there last, and zero between its rows. Rows begin at a
    /// cache line of their own, an odd number of lines apart, so that they do not displace each other in the first
    /// cache. A role has always the same number of columns.
    [[nodiscard]] at::Tensor rows(Role role, at::ScalarType type, std::int64_t rows, std::int64_t columns);

private:
    static constexpr std::size_t roles = static_cast<std::size_t>(Role::Embedding) + 1;
    static constexpr std::size_t types = 2;

    std::array<std::array<at::Tensor, types>, roles> m_memory;
};

/// Workspaces of one tower: as many as there are threads that encode at once. Any number of threads may borrow.
class WorkspacePool {
public:
    /// Gives back when it ends.
    class Loan {
    public:
        Loan(WorkspacePool& pool, std::unique_ptr<Workspace> workspace);
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan();

        Workspace& operator*() const { return *m_workspace; }

    private:
        WorkspacePool& m_pool;
        std::unique_ptr<Workspace> m_workspace;
    };

    [[nodiscard]] Loan borrow();

private:
    void giveBack(std::unique_ptr<Workspace> workspace);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Workspace>> m_idle;
};

}  // namespace clipscope::backend
