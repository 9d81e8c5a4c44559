package org.onrecord.statement;

import org.onrecord.api.ProblemException;

/** What is wrong with one of many statements. */
public class RowProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final transient ProblemException problem;

    RowProblem(int row, ProblemException problem) {
        super(problem.getMessage(), problem);
        this.row = row;
        this.problem = problem;
    }

    public ProblemException problem() {
        return problem;
    }

    /** Which one, counted from 0. */
    public int row() {
        return row;
    }
}
