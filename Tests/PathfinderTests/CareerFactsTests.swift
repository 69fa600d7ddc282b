import Testing

import Pathfinder

/// What the article on careers in the Gulf states: pay, places, certifications, ways in and on.
struct CareerFactsTests {
    private static let gulf = "source = careers-gulf-2026"

    static let pay: [Fact] = [
        Fact(
            "junior is up to 2 years of experience, mid 2 to 5, senior 5 or more", .levels, "id years_min years_max",
            where: "years_min is known", are: ["junior | 0 | 2", "mid | 2 | 5", "senior | 5 | "]),
        Fact(
            "base salaries in the Gulf rise from junior to senior", .payRanges, "role level currency period low high",
            where: "region = gcc", "pay_kind = base",
            are: [
                "data-engineer | junior | USD | year | 70000 | 95000",
                "data-engineer | mid | USD | year | 95000 | 140000",
                "data-engineer | senior | USD | year | 140000 | 185000",
                "ai-engineer | junior | USD | year | 80000 | 105000",
                "ai-engineer | mid | USD | year | 110000 | 160000",
                "ai-engineer | senior | USD | year | 160000 | 210000",
            ]),
        Fact(
            "mid-level professionals earn 90,000 to 180,000 in major markets", .payRanges, "role level low high",
            where: "region = world",
            are: ["data-engineer | mid | 90000 | 180000", "ai-engineer | mid | 90000 | 180000"]),
        Fact(
            "the hubs of data engineers", .roleHubs, "level region", where: "role = data-engineer",
            are: [
                "junior | dubai", "junior | riyadh", "junior | doha", "mid | abu-dhabi", "mid | jeddah", "mid | manama",
                "senior | kuwait-city", "senior | muscat", "senior | bahrain",
            ]),
        Fact(
            "the hubs of AI engineers", .roleHubs, "level region", where: "role = ai-engineer",
            are: [
                "junior | dubai", "junior | riyadh", "mid | abu-dhabi", "mid | doha", "senior | riyadh",
                "senior | jeddah", "senior | qatar",
            ]),
        Fact(
            "the certifications preferred for data engineers", .roleCertifications, "level named_as",
            where: "role = data-engineer",
            "source = careers-gulf-2026",
            are: [
                "junior | AWS Certified Data Analytics", "junior | Microsoft DP-203",
                "mid | GCP Professional Data Engineer", "mid | Databricks Associate", "senior | SnowPro Core",
                "senior | Apache Spark Specialist",
            ]),
        Fact(
            "the certifications preferred for AI engineers", .roleCertifications, "level named_as",
            where: "role = ai-engineer",
            "source = careers-gulf-2026",
            are: [
                "junior | Azure AI Engineer Expert", "junior | NVIDIA DLI Certifications", "mid | TensorFlow Developer",
                "mid | AWS Machine Learning Specialty", "senior | Kubernetes CKA",
                "senior | LLM Ops Specializations",
            ]),
        Fact(
            "what has become of the certifications that the article prefers", .roleCertifications,
            "certification certification.status", where: "certification.status != active",
            "source = careers-gulf-2026",
            are: [
                "aws-das-c01 | retired", "ms-dp-203 | retired", "ms-azure-ai-engineer-expert | never-existed",
                "google-tf-dev | retired", "aws-mls-c01 | retired", "llmops-specializations | not-an-exam",
            ]),
        Fact(
            "the article was reviewed on 18 May 2026", .sources, "publisher published grade",
            where: "id = careers-gulf-2026", are: ["DrJobPro | 2026-05-18 | C"]),
    ]

    static let careers: [Fact] = [
        Fact(
            "AI engineering is slightly better suited to remote work in the Middle East; hybrid prevails", .remoteWork,
            "region track standing usual_arrangement",
            are: ["middle-east | ai-engineering | higher | hybrid", "middle-east | data-engineering | lower | hybrid"]),
        Fact(
            "interviews have four stages", .interviewStages, "rank id", where: "source = careers-gulf-2026",
            are: [
                "1 | technical-screening", "2 | coding-test", "3 | architecture-round", "4 | behavioural-assessment",
            ]),
        Fact(
            "long-term directions of data engineers", .transitions, "to_role to_level",
            where: "from_role = data-engineer", "from_level = senior",
            are: ["data-engineer | principal", "data-architect | lead", "ai-infrastructure-engineer | "]),
        Fact(
            "long-term directions of AI engineers", .transitions, "to_role to_level",
            where: "from_role = ai-engineer", "from_level = senior",
            are: ["ai-engineer | staff", "mlops-engineer | lead", "ai-strategist | "]),
        Fact(
            "data engineers who move to AI bring three things and add three", .transitions, "brings adds",
            where: "id = data-engineer-to-ai-engineer",
            are: [
                "feature-engineering;data-distribution-shift;pipeline-reliability | "
                    + "ml-frameworks;model-evaluation;deployment-orchestration"
            ]),
        Fact(
            "ease with three pieces of mathematics speeds the way past junior", .transitions, "adds",
            where: "id = ai-engineer-junior-to-mid", are: ["gradient-descent;regularisation;distribution-analysis"]),
        Fact(
            "people enter data engineering from these fields", .backgrounds, "background",
            where: gulf, "track = data-engineering", are: ["Computer science", "Bootcamp"]),
        Fact(
            "people enter AI engineering from these fields", .backgrounds, "background",
            where: gulf, "track = ai-engineering",
            are: ["Mathematics", "Statistics", "Cognitive science", "Software development"]),
        Fact(
            "a portfolio shows delivery from end to end", .portfolioItems, "id", where: gulf,
            include: """
                end-to-end-delivery public-repository problem-statement data-sourcing preprocessing
                model-selection-rationale evaluation-metrics deployment-instructions ablation-studies error-analysis
                latency-benchmarks rag-implementation hallucination-mitigation cost-tracking hosted-endpoint
                readme-on-trade-offs
                """),
        Fact(
            "the frequent questions have answers", .guidance, "id", where: gulf,
            include: """
                data-to-ai-later remote-middle-east how-much-mathematics automation-five-years
                certifications-before-mid-level choose-data-engineering choose-ai-engineering market-middle-east
                mid-level-pay-worldwide prepare-interviews lifecycle-phases incident-causes reduce-conflict
                """),
        Fact(
            "budgets grow above all in four countries", .guidance, "region",
            where: "topic = market", "region.kind = country",
            are: ["saudi-arabia", "united-arab-emirates", "qatar", "oman"]),
        Fact(
            "four sectors keep up hiring in the Middle East", .industryUses, "industry",
            where: "region = middle-east", are: ["public-sector", "fintech", "logistics", "healthcare"]),
        Fact(
            "industries ask for particular work", .industryUses, "id", where: gulf,
            include: """
                healthcare-hipaa-data-handling healthcare-predictive-triage finance-explainable-ai
                finance-fraud-detection-pipelines logistics-real-time-routing logistics-warehouse-data-synchronisation
                """),
        Fact(
            "data engineering suits these ways of working", .roleWorkStyles, "work_style",
            where: "track = data-engineering", gulf,
            include: """
                deterministic-outcomes query-performance systematic-troubleshooting self-healing-systems storage-cost
                uninterrupted-flow clear-feedback methodical-planning rigorous-testing reliability-focus
                """),
        Fact(
            "AI engineering suits these ways of working", .roleWorkStyles, "work_style",
            where: "track = ai-engineering", gulf,
            include: """
                ambiguity experimentation rapid-iteration curiosity continuous-learning shifting-benchmarks
                research-summaries model-fine-tuning non-deterministic-debugging domain-experts
                intellectual-stimulation innovation
                """),
    ]

    static let tools: [Fact] = [
        Fact(
            "both tracks share these tools: data engineers", .roleSkills, "skill",
            where: gulf, "role = data-engineer",
            include: "python sql version-control cloud-computing linux git docker terraform pulumi"),
        Fact(
            "both tracks share these tools: AI engineers", .roleSkills, "skill",
            where: gulf, "role = ai-engineer",
            include: "python sql version-control cloud-computing linux git docker terraform pulumi"),
        Fact(
            "AI engineers extend them", .roleSkills, "skill", where: gulf, "role = ai-engineer",
            include: """
                pytorch tensorflow hugging-face-transformers langchain mlflow weights-and-biases apache-airflow
                kubernetes prompt-engineering retrieval-augmented-generation tool-calling
                """),
        Fact(
            "data engineers lean towards others", .roleSkills, "skill", where: gulf, "role = data-engineer",
            include: "apache-spark dbt apache-kafka apache-flink snowflake bigquery amazon-redshift collibra amundsen"),
        Fact(
            "cloud providers have managed alternatives", .roleSkills, "skill",
            where: "skill.kind in managed-service,ml-platform,lakehouse,warehouse",
            include: """
                amazon-sagemaker vertex-ai azure-machine-learning databricks-lakehouse azure-synapse-analytics
                """),
        Fact(
            "mathematics helps AI engineers", .roleSkills, "skill", where: gulf, "role = ai-engineer",
            include: "calculus linear-algebra probability statistics gradient-descent regularisation"),
        Fact(
            "data is fresh, accurate and consistent by its SLA, and more is measured", .metrics, "id",
            where: gulf, "track = data-engineering",
            include: "data-freshness data-accuracy data-consistency query-performance storage-efficiency"),
        Fact(
            "the work of data engineers", .trackFacts, "id", where: gulf, "track = data-engineering",
            include: """
                de-d-schema-evolution de-d-quality-rules de-d-lakehouse de-d-incremental de-d-identity de-d-catalogue
                de-d-access de-d-vectors
                """),
        Fact(
            "the work of AI engineers", .trackFacts, "id", where: gulf, "track = ai-engineering",
            include:
                "ai-d-notebooks ai-d-ci-cd ai-d-dashboards ai-d-platforms ai-d-compute ai-d-generative ai-d-rollout"),
    ]

    @Test(arguments: pay + careers + tools)
    func `the tables answer`(fact: Fact) throws { try fact.check(.bundled) }
}
