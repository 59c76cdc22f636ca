// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/workspace.h"

#include <ATen/ATen.h>
#include <utility>

namespace clipscope::backend {
namespace {

constexpr std::int64_t cacheLineBytes = 64;

/// LibTorch aligns memory to a cache line.
std::int64_t strideOf(std::int64_t columns, std::int64_t elementSize) {
    const std::int64_t line = cacheLineBytes / elementSize;
    const std::int64_t lines = (columns + line - 1) / line;
    return (lines + (lines % 2 == 0 ? 1 : 0)) * line;
}

}  // namespace

at::Tensor Workspace::rows(Role role, at::ScalarType type, std::int64_t rows, std::int64_t columns) {
    at::Tensor& memory = m_memory.at(static_cast<std::size_t>(role)).at(type == at::kFloat ? 0 : 1);
    if (!memory.defined() || memory.size(0) < rows) {
        memory = at::zeros({rows, strideOf(columns, static_cast<std::int64_t>(c10::elementSize(type)))}, type);
    }
    return memory.narrow(0, 0, rows).narrow(1, 0, columns);
}

WorkspacePool::Loan::Loan(WorkspacePool& pool, std::unique_ptr<Workspace> workspace)
    : m_pool(pool), m_workspace(std::move(workspace)) {}

WorkspacePool::Loan::~Loan() {
    m_pool.giveBack(std::move(m_workspace));
}

WorkspacePool::Loan WorkspacePool::borrow() {
    std::unique_ptr<Workspace> workspace;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            workspace = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    return {*this, workspace ? std::move(workspace) : std::make_unique<Workspace>()};
}

void WorkspacePool::giveBack(std::unique_ptr<Workspace> workspace) {
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(workspace));
}

}  // namespace clipscope::backend
